// <sb-room>: a column that shows as many of its children as fit, whole, from the top, and says how many it left out.

import { fill } from './time.js';
import { define } from './part.js';

class Room extends HTMLElement {
  #size = new ResizeObserver(() => this.#fit());
  #change = new MutationObserver(() => this.#fit());

  connectedCallback() {
    this.#size.observe(this);
    this.#watch();
    document.fonts.addEventListener('loadingdone', () => this.#fit(), { once: true });
    this.#fit();
  }

  disconnectedCallback() {
    this.#size.disconnect();
    this.#change.disconnect();
  }

  #watch() {
    this.#change.observe(this, { childList: true, subtree: true, characterData: true });
  }

  // Children that say how many there are besides carry the number; what is left out is added to it.
  #fit() {
    this.#change.disconnect();
    const last = this.querySelector(':scope > [data-more]');
    const parts = [...this.children].filter((part) => part !== last);
    for (const part of parts) part.classList.remove('sb-left-out');
    const told = Number(last?.dataset.beyond ?? 0);
    const say = (left) => this.#say(last, told + left);
    say(0);
    let left = 0;
    while (this.scrollHeight > this.clientHeight + 1 && left < parts.length - 1) {
      left++;
      parts.at(-left).classList.add('sb-left-out');
      say(left);
    }
    this.#watch();
  }

  #say(last, count) {
    if (!last) return;
    last.classList.toggle('sb-left-out', count === 0);
    last.textContent = fill(last.dataset.more, count);
  }
}

define('sb-room', Room);
