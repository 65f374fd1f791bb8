// <sb-wall-frame>: what a wall needs to know of its room: how large type must be, the theme, and where it stands
// now. The whole picture moves by a few pixels over the hours, so that nothing burns into the screen.

import { need } from './distance.js';
import { define, Part } from './part.js';

const STEP_EVERY = 60_000;
/** A slow walk around a square of 8 px; the sheet hangs the wall that much over the edges. */
const WALK = walk(4);
/** Beyond this size of type, on a screen of 1080 lines, the ribbon gives its place to names and states. */
const FAR = 38;

function walk(reach) {
  const places = [];
  for (let i = -reach; i < reach; i++) places.push([i, -reach]);
  for (let i = -reach; i < reach; i++) places.push([reach, i]);
  for (let i = reach; i > -reach; i--) places.push([i, reach]);
  for (let i = reach; i > -reach; i--) places.push([-reach, i]);
  return places;
}

class WallFrame extends Part {
  #timer = null;
  #resized = () => this.redraw();

  connectedCallback() {
    super.connectedCallback();
    this.#timer = setInterval(() => this.#shift(), STEP_EVERY);
    window.addEventListener('resize', this.#resized);
    this.#shift();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    window.removeEventListener('resize', this.#resized);
  }

  draw(model) {
    const wall = this.parentElement;
    if (!wall) return;
    const least = need(model);
    const unit = Math.min(window.innerHeight / 1080, window.innerWidth / 1920);
    const upright = window.innerHeight > window.innerWidth;
    wall.style.setProperty('--need', `${least.toFixed(2)}px`);
    wall.toggleAttribute('far', least > FAR * (upright ? Math.min(window.innerHeight / 1920, window.innerWidth / 1240) : unit));
    if (model.theme) document.documentElement.setAttribute('theme', model.theme);
    else document.documentElement.removeAttribute('theme');
  }

  #shift() {
    const [x, y] = WALK[Math.floor(Date.now() / STEP_EVERY) % WALK.length];
    this.parentElement?.style.setProperty('translate', `${x}px ${y}px`);
  }
}

define('sb-wall-frame', WallFrame);
