// <sb-alive>: the wall's sign of life. It needs no server to notice that the server is gone: it says how old the
// newest news is, greys the whole wall out when that is too old or the server says nothing, and brings the page back.

import { Healer } from './heal.js';
import { define, Part } from './part.js';
import { html, svg } from './svg.js';
import { clockFace, fill, inWords, ServerTime } from './time.js';

// The server speaks every 2 s. Silence must be told within 5 s: this much, and one tick.
const SILENT_AFTER = 4_500;
const TICK = 250;
const STALE_AFTER = 15_000;
const DAY = 24 * 3_600_000;
const QUIET_FOR = 600_000;
const SHEET = `
  :host { display: inline-flex; align-items: center; gap: .45em; color: var(--text-3); font-family: var(--sans);
    font-variant-numeric: tabular-nums; white-space: nowrap; }
  svg { flex: none; inline-size: .93em; block-size: .93em; overflow: visible; }
  .dot { fill: var(--rest); }
  .halo { fill: none; stroke: var(--rest); stroke-opacity: .45; stroke-width: 2; }
  :host([stale]) { color: var(--text); font-weight: 650; }
  :host([stale]) .dot { fill: none; stroke: currentColor; stroke-width: 3; }
  :host([stale]) .halo { stroke: currentColor; stroke-opacity: 1; stroke-dasharray: 5 4; }
`;

class Alive extends Part {
  #timer = null;
  #news = null;
  #time = null;
  #words = null;
  #spoken = null;
  #furniture = [];
  #healer = new Healer();
  #opened = new ServerTime(0);
  #calm = null;
  #hurried = () => this.#hurry();

  constructor() {
    super(SHEET);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#timer = setInterval(() => this.#tick(), TICK);
    for (const [target, event] of wakings()) target.addEventListener(event, this.#hurried);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    for (const [target, event] of wakings()) target.removeEventListener(event, this.#hurried);
    document.documentElement.removeAttribute('stale');
  }

  draw(model, root) {
    // The clock starts again with every push, and only with a push: a drawing for a late font is not news.
    const text = JSON.stringify(model);
    if (this.#news?.text !== text) {
      this.#calms(model);
      this.#news = { ...model, text };
      this.#time = new ServerTime(model.serverNow);
    }
    if (!this.#words) this.#furnish();
    this.#spoken.textContent = '';
    root.append(...this.#furniture);
    this.#tick();
  }

  #furnish() {
    this.#words = html('span', { 'aria-hidden': 'true' });
    this.#spoken = html('span', { class: 'spoken', role: 'status' });
    this.#furniture = [svg('svg', { viewBox: '0 0 26 26', 'aria-hidden': 'true' },
      svg('circle', { class: 'halo', cx: 13, cy: 13, r: 11.5 }),
      svg('circle', { class: 'dot', cx: 13, cy: 13, r: 7 })), this.#words, this.#spoken];
  }

  #tick() {
    if (!this.#news || !this.isConnected) return;
    const silence = this.#time.elapsed;
    this.#healer.hears(silence);
    const { stale, said } = this.#state(silence);
    if (this.#words.textContent !== said) this.#words.textContent = said;
    this.#mark(stale, said);
    if (!stale) this.#renew();
  }

  // Silence of the server is one thing, and old news from nodes, which a living server tells, is another.
  #state(silence) {
    const { newestAt, serverNow, staleAfterMs = STALE_AFTER, words, zone } = this.#news;
    if (silence > SILENT_AFTER) {
      const sentence = this.#healer.turnedAway ? words?.turnedAway : words?.cut;
      return { stale: true, said: fill(sentence, clockFace(zone)(serverNow)) };
    }
    if (this.#news.nothing) return { stale: false, said: fill(words?.nothing) };
    if (typeof newestAt !== 'number') return { stale: true, said: fill(words?.never) };
    const age = this.#time.now - newestAt;
    return age < staleAfterMs
      ? { stale: false, said: fill(words?.live, inWords(age, words)) }
      : { stale: true, said: fill(words?.lost, clockFace(zone)(newestAt)) };
  }

  // Changes of state are announced; the age that counts up every second is not.
  #mark(stale, said) {
    if (this.hasAttribute('stale') !== stale) this.#spoken.textContent = said;
    this.toggleAttribute('stale', stale);
    document.documentElement.toggleAttribute('stale', stale);
  }

  #hurry() {
    if (document.visibilityState === 'hidden') return;
    this.#healer.hurry();
    this.#tick();
  }

  // A page that has been open for days is begun anew while nobody looks at it for a reason.
  #renew() {
    const { dayMs = DAY, quietMs = QUIET_FOR, called } = this.#news;
    const isQuiet = !called && this.#calm?.elapsed >= quietMs;
    if (isQuiet && this.#opened.elapsed >= dayMs) this.#healer.reload();
  }

  #calms(model) {
    if (!this.#calm || model.called || model.revision !== this.#news?.revision) this.#calm = new ServerTime(0);
  }
}

const wakings = () => [[window, 'online'], [window, 'pageshow'], [document, 'visibilitychange'], [document, 'resume']];

define('sb-alive', Alive);
