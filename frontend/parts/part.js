// What all parts have in common: one property `model`, and a drawing that changes only when it does.

import { paint } from './paint.js';

/** An element that draws `model` (an object, or the same as JSON) into its shadow root. */
export class Part extends HTMLElement {
  #raw = null;
  #text = null;
  #watch = null;
  #width = -1;
  #height = -1;
  // Text is measured, so a font that arrives late calls for a new drawing.
  #fontsCame = () => this.redraw();

  /** @param rules styles of this part's own, on top of the shared ones */
  constructor(rules) {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = paint(rules);
  }

  get model() {
    return this.#raw;
  }

  set model(value) {
    this.#raw = value;
    const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
    if (text === this.#text) return;
    this.#text = text;
    this.redraw();
  }

  connectedCallback() {
    this.#takeOver();
    if (this.followsSize) {
      this.#watch = new ResizeObserver(() => this.#resized());
      this.#watch.observe(this);
    }
    document.fonts.addEventListener('loadingdone', this.#fontsCame);
    this.redraw();
  }

  disconnectedCallback() {
    document.fonts.removeEventListener('loadingdone', this.#fontsCame);
    this.#watch?.disconnect();
    this.#watch = null;
  }

  /** Whether a new size of the box calls for a new drawing. */
  get followsSize() {
    return false;
  }

  /** Draws again; without a model, or outside a page, nothing is shown. */
  redraw() {
    if (!this.isConnected) return;
    const model = this.#text ? JSON.parse(this.#text) : null;
    this.shadowRoot.replaceChildren();
    if (model) this.draw(model, this.shadowRoot);
  }

  // A property set before this module was loaded sits on the element itself and hides the setter.
  #takeOver() {
    if (!Object.hasOwn(this, 'model')) return;
    const value = this.model;
    delete this.model;
    this.model = value;
  }

  #resized() {
    const { width, height } = this.getBoundingClientRect();
    if (Math.abs(width - this.#width) < 0.5 && Math.abs(height - this.#height) < 0.5) return;
    this.#width = width;
    this.#height = height;
    this.redraw();
  }
}

/** Registers an element once; a module may be loaded twice under two addresses. */
export function define(name, type) {
  if (!customElements.get(name)) customElements.define(name, type);
}
