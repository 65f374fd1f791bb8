// Brings a wall back by itself: asks the server, and loads the page anew once it answers for this wall.

const FIRST_ASK = 10_000;
const LEAST_PAUSE = 2_000;
const MOST_PAUSE = 15_000;
const ANSWER_WITHIN = 8_000;
const LOADS = 'switchboard-wall-loads';
const LOADED_WELL_AFTER = 60_000;
const MOST_BETWEEN_LOADS = 300_000;

/** Asks with growing pauses while the server is silent. */
export class Healer {
  #pause = LEAST_PAUSE;
  #next = 0;
  #asking = false;
  #begun = Date.now();
  #turnedAway = false;

  /** Whether the last answer was another page: nobody is signed in here, and the wall's pass does not hold. */
  get turnedAway() {
    return this.#turnedAway;
  }

  /** @param silence how long the server has said nothing, in ms; to be called often */
  hears(silence) {
    if (silence < FIRST_ASK) {
      this.#rest(silence);
      return;
    }
    if (!this.#asking && silence >= this.#next) this.#ask(silence);
  }

  /** Something has happened that makes an answer likely: the cable is back, or the machine woke up. */
  hurry() {
    this.#next = 0;
    this.#pause = LEAST_PAUSE;
  }

  /** Loads the page anew, but only if the server answers, and not again and again. */
  reload() {
    if (!this.#asking && this.#mayLoad()) this.#ask(0);
  }

  #rest(silence) {
    this.#next = 0;
    this.#pause = LEAST_PAUSE;
    if (silence >= FIRST_ASK / 2) return;
    this.#turnedAway = false;
    if (Date.now() - this.#begun > LOADED_WELL_AFTER) keep([]);
  }

  #ask(silence) {
    this.#asking = true;
    this.#next = silence + this.#pause;
    this.#pause = Math.min(MOST_PAUSE, this.#pause * 2);
    fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(ANSWER_WITHIN) })
      .then((answer) => this.#answered(answer))
      .catch(() => {})
      .finally(() => {
        this.#asking = false;
      });
  }

  #answered(answer) {
    if (answer.status !== 200) return;
    // Another page in the place of the wall would have to be left by hand; a wall that says so is true.
    this.#turnedAway = answer.redirected && !/\/wall(\/|$)/.test(new URL(answer.url).pathname);
    if (this.#turnedAway || !this.#mayLoad()) return;
    keep([...kept(), Date.now()]);
    location.reload();
  }

  // Each load that did not help doubles the time to the next.
  #mayLoad() {
    const loads = kept();
    const wait = loads.length < 2 ? 0 : Math.min(MOST_BETWEEN_LOADS, 2 ** loads.length * 2500);
    return Date.now() - (loads.at(-1) ?? 0) >= wait;
  }
}

// A browser that keeps nothing for its pages still heals, only without the longer and longer pauses.
function kept() {
  try {
    const loads = JSON.parse(sessionStorage.getItem(LOADS) ?? '[]');
    return Array.isArray(loads) ? loads.slice(-8) : [];
  } catch {
    return [];
  }
}

function keep(loads) {
  try {
    if (loads.length > 0) sessionStorage.setItem(LOADS, JSON.stringify(loads));
    else sessionStorage.removeItem(LOADS);
  } catch {
    // See kept().
  }
}
