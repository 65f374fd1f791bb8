// <sb-room>: a column that shows as many of its children as fit, whole, from the top, and says how many it left out.

import { fill } from './time.js';
import { define } from './part.js';

class Room extends HTMLElement {
  #size = new ResizeObserver(() => this.#fit());
  #change = new MutationObserver(() => this.#fit());
  #fontsCame = () => this.#fit();

  connectedCallback() {
    this.#size.observe(this);
    this.#watch();
    document.fonts.addEventListener('loadingdone', this.#fontsCame);
    this.#fit();
  }

  disconnectedCallback() {
    this.#size.disconnect();
    this.#change.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#fontsCame);
  }

  #watch() {
    this.#change.observe(this, { childList: true, subtree: true, characterData: true });
  }

  #fit() {
    this.#change.disconnect();
    const last = this.querySelector(':scope > [data-more]');
    const parts = [...this.children].filter((part) => part !== last);
    for (const part of parts) part.classList.remove('sb-left-out');
    this.#say(last, 0);
    let left = 0;
    while (this.scrollHeight > this.clientHeight + 1 && left < parts.length - 1) {
      left++;
      parts.at(-left).classList.add('sb-left-out');
      this.#say(last, left);
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
