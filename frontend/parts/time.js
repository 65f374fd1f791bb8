// Time as the server has it, told by a clock that only this page needs: nobody's wall has the right time set.

/** Follows a moment of the server's clock, from when it was told. */
export class ServerTime {
  #told;
  #steady = performance.now();
  #wall = Date.now();

  /** @param told the server's clock, epoch ms, at the moment of this call */
  constructor(told) {
    this.#told = told;
  }

  /**
   * Milliseconds since the server told the time. The larger of two clocks: the steady one may stand still
   * while a machine sleeps, and news must never look younger than it is.
   */
  get elapsed() {
    return Math.max(0, performance.now() - this.#steady, Date.now() - this.#wall);
  }

  /** The server's clock now, epoch ms. */
  get now() {
    return this.#told + this.elapsed;
  }
}

/** A duration in one unit, from the words the server sent: `seconds`, `minutes`, `hours`, each with {0}. */
export function inWords(duration, words) {
  const seconds = Math.max(0, Math.floor(duration / 1000));
  if (seconds < 120) return fill(words?.seconds ?? '{0} s', seconds);
  if (seconds < 7200) return fill(words?.minutes ?? '{0} min', Math.floor(seconds / 60));
  return fill(words?.hours ?? '{0} h', Math.floor(seconds / 3600));
}

/** A sentence with its gap filled. */
export const fill = (sentence, value) => String(sentence ?? '').replace('{0}', () => String(value));

/** Writes a time of day in an IANA zone; an unknown zone is written as UTC, and says so. */
export function clockFace(zone) {
  const look = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' };
  try {
    const face = new Intl.DateTimeFormat('en-GB', { ...look, timeZone: zone || 'UTC' });
    return (at) => face.format(at);
  } catch {
    const face = new Intl.DateTimeFormat('en-GB', { ...look, timeZone: 'UTC' });
    return (at) => `${face.format(at)} UTC`;
  }
}
