// <sb-clock>: the time of day in the cluster's zone, by the server's clock.

import { define, Part } from './part.js';
import { html } from './svg.js';
import { clockFace, ServerTime } from './time.js';

const SHEET = `
  :host { display: inline-block; font-family: var(--mono); font-variant-numeric: tabular-nums; white-space: nowrap; }
  .mark { margin-inline-start: 0.4em; font-size: 0.6em; opacity: 0.8; }
`;

class Clock extends Part {
  #timer = null;
  #told = null;
  #time = null;
  #face = null;
  #shown = null;

  constructor() {
    super(SHEET);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  draw(model, root) {
    const told = JSON.stringify(model);
    if (this.#told !== told) {
      this.#told = told;
      this.#time = new ServerTime(model.serverNow);
      this.#face = clockFace(model.zone);
    }
    this.#shown = html('time', {});
    root.append(this.#shown);
    if (model.mark) root.append(html('span', { class: 'mark' }, model.mark));
    this.#tick();
  }

  // Wakes just after each full second, so that the seconds turn evenly.
  #tick() {
    clearTimeout(this.#timer);
    if (!this.isConnected || !this.#time) return;
    const now = this.#time.now;
    this.#shown.textContent = this.#face(now);
    this.#timer = setTimeout(() => this.#tick(), 1005 - (now % 1000));
  }
}

define('sb-clock', Clock);
