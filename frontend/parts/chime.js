// <sb-chime>: two soft tones while a person is needed, again and again until the call ends. A browser that keeps
// sound from pages nobody has touched says so in a word.

import { define, Part } from './part.js';
import { html } from './svg.js';

const AGAIN = 20_000;
const LOOK_AGAIN = 2_000;
const TONES = [[659.26, 0], [523.25, 0.28]];
const LENGTH = 0.7;
const LOUDNESS = 0.22;
const SHEET = ':host { display: inline-block; white-space: nowrap; } :host(:not([blocked])) { display: none; }';

class Chime extends Part {
  #sound = null;
  #timer = null;
  #last = -Infinity;
  #call = '';

  constructor() {
    super(SHEET);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#silence();
  }

  #silence() {
    clearInterval(this.#timer);
    this.#sound?.close();
    this.#sound = null;
    this.#timer = null;
    this.removeAttribute('blocked');
  }

  draw(model, root) {
    root.append(html('span', { role: 'status' }, model.words?.blocked ?? ''));
    if (!model.on) {
      this.#silence();
      return;
    }
    if (model.call !== this.#call) this.#last = -Infinity;
    this.#call = model.call ?? '';
    this.#sound ??= new AudioContext();
    this.#timer ??= setInterval(() => this.#look(), LOOK_AGAIN);
    this.#look();
  }

  // A wall that has lost the server does not know whether anybody is still needed.
  #look() {
    this.#sound?.resume().catch(() => {});
    this.toggleAttribute('blocked', this.#sound?.state !== 'running');
    const needed = this.#call !== '' && !document.documentElement.hasAttribute('stale');
    if (!needed || this.#sound?.state !== 'running' || performance.now() - this.#last < AGAIN) return;
    this.#last = performance.now();
    this.dataset.rung = String(Number(this.dataset.rung ?? 0) + 1);
    for (const [pitch, after] of TONES) this.#tone(pitch, this.#sound.currentTime + after);
  }

  #tone(pitch, at) {
    const swell = new GainNode(this.#sound, { gain: 0 });
    const tone = new OscillatorNode(this.#sound, { frequency: pitch, type: 'sine' });
    swell.gain.setValueAtTime(0, at);
    swell.gain.linearRampToValueAtTime(LOUDNESS, at + 0.04);
    swell.gain.exponentialRampToValueAtTime(0.001, at + LENGTH);
    tone.connect(swell).connect(this.#sound.destination);
    tone.start(at);
    tone.stop(at + LENGTH);
    tone.onended = () => swell.disconnect();
  }
}

define('sb-chime', Chime);
