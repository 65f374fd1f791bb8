// What parts have in common that show news of nodes: each node turns unknown by itself when its news is too old.

import { Part } from './part.js';
import { fill, inWords, ServerTime } from './time.js';

const TICK = 1000;
/** How long a page stays when not everything fits; by the server's clock, so that all walls turn together. */
const TURN = 12_000;

/** A part with a second property, `news`: `{ serverNow, nodes: { full name: [heard at, fresh for ms] } }`. */
export class AgingPart extends Part {
  #news = null;
  #time = null;
  #timer = null;
  #seen = '';

  get news() {
    return this.#news;
  }

  set news(value) {
    if (!value) return;
    this.#news = value;
    this.#time = new ServerTime(value.serverNow);
    this.#tick();
  }

  connectedCallback() {
    if (Object.hasOwn(this, 'news')) {
      const value = this.news;
      delete this.news;
      this.news = value;
    }
    super.connectedCallback();
    this.#timer = setInterval(() => this.#tick(), TICK);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  /** Which of so many pages is to be shown now. */
  turn(pages) {
    return pages > 1 ? Math.floor((this.#time?.now ?? 0) / TURN) % pages : 0;
  }

  /** The age in words of what came at a moment of the server's clock. */
  age(at, words) {
    return inWords(this.#time ? this.#time.now - at : 0, words);
  }

  /** Whether news of a moment is too old; what was never heard is. */
  isOld(at, freshFor) {
    return this.#time !== null && !(this.#time.now - at <= freshFor);
  }

  /** The node as it may be shown: what is known of it too long ago is not known. */
  aged(node, words) {
    const told = this.#news?.nodes?.[node.key ?? node.fullName];
    if (!told || !this.isOld(told[0], told[1])) return node;
    const word = fill(words?.old ?? '? {0}', this.age(told[0], words));
    return { ...node, kind: 'unknown', word, brief: word, replication: undefined, progress: undefined, sides: undefined };
  }

  /** What changes by itself as time goes by; a new text calls for a new drawing. */
  get passing() {
    return '';
  }

  #tick() {
    if (!this.isConnected || !this.#news) return;
    const seen = this.passing;
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.redraw();
  }
}
