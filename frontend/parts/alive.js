// <sb-alive>: the wall's sign of life. It needs no server to notice that the server is gone: it says how old the
// newest news is, greys the whole wall out when that is too old, and loads the page again once the server answers.

import { define, Part } from './part.js';
import { html, svg } from './svg.js';
import { clockFace, fill, inWords, ServerTime } from './time.js';

const TICK = 1000;
const STALE_AFTER = 15_000;
const RELOAD_AFTER = 30_000;
const ASK_EVERY = 5_000;
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
  #asking = false;
  #asked = 0;
  #words = null;
  #spoken = null;

  constructor() {
    super(SHEET);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#timer = setInterval(() => this.#tick(), TICK);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    document.documentElement.removeAttribute('stale');
  }

  draw(model, root) {
    // The clock starts again with every push, and only with a push: a drawing for a late font is not news.
    if (this.#news?.text !== JSON.stringify(model)) {
      this.#news = { ...model, text: JSON.stringify(model) };
      this.#time = new ServerTime(model.serverNow);
      this.#asked = 0;
    }
    this.#words = html('span', { 'aria-hidden': 'true' });
    this.#spoken = html('span', { class: 'spoken', role: 'status' });
    root.append(svg('svg', { viewBox: '0 0 26 26', 'aria-hidden': 'true' },
      svg('circle', { class: 'halo', cx: 13, cy: 13, r: 11.5 }),
      svg('circle', { class: 'dot', cx: 13, cy: 13, r: 7 })), this.#words, this.#spoken);
    this.#tick();
  }

  #tick() {
    if (!this.#news || !this.isConnected) return;
    const { newestAt, staleAfterMs = STALE_AFTER, words, zone } = this.#news;
    const known = typeof newestAt === 'number';
    const age = known ? this.#time.now - newestAt : Infinity;
    const stale = !(age < staleAfterMs);
    const said = stale
      ? fill(known ? words?.lost : words?.never ?? words?.lost, known ? clockFace(zone)(newestAt) : '?')
      : fill(words?.live, inWords(age, words));
    this.#words.textContent = said;
    this.#mark(stale, said);
    this.#heal();
  }

  // Changes of state are announced; the age that counts up every second is not.
  #mark(stale, said) {
    if (this.hasAttribute('stale') !== stale) this.#spoken.textContent = said;
    this.toggleAttribute('stale', stale);
    document.documentElement.toggleAttribute('stale', stale);
  }

  // No push for long: the connection is gone, whatever the reason. As soon as the server answers, the page is loaded anew.
  #heal() {
    const { reloadAfterMs = RELOAD_AFTER, askEveryMs = ASK_EVERY } = this.#news;
    const silence = this.#time.elapsed;
    if (this.#asking || silence < reloadAfterMs || silence - this.#asked < askEveryMs) return;
    this.#asking = true;
    this.#asked = silence;
    fetch(location.href, { method: 'GET', cache: 'no-store', signal: AbortSignal.timeout(8000) })
      .then((answer) => {
        if (answer.status === 200 && this.#time.elapsed >= reloadAfterMs) location.reload();
      })
      .catch(() => {})
      .finally(() => {
        this.#asking = false;
      });
  }
}

define('sb-alive', Alive);
