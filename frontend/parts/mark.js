// <sb-mark kind="…" size="18">: the small shapes of lists, each for one meaning.

import { define } from './part.js';
import { paint } from './paint.js';
import { meaning } from './shapes.js';
import { svg } from './svg.js';

const CHECK = 'M6.8 11.4l3 3 5.4-6.2';

const DRAWINGS = {
  done: () => [ring(9), tick('stroke')],
  met: () => [svg('circle', { class: 'mark', cx: 11, cy: 11, r: 9.5 }), tick('cut')],
  work: () => [svg('circle', {
    class: 'stroke', cx: 11, cy: 11, r: 8, 'stroke-width': 3, 'stroke-dasharray': '36 16', transform: 'rotate(-60 11 11)',
  })],
  ask: () => [svg('path', { class: 'diamond', d: 'M11 1l10 10-10 10L1 11z' })],
  plan: () => [ring(8.5)],
  hold: () => [svg('rect', { class: 'mark', x: 2, y: 2, width: 18, height: 18, rx: 2 })],
  warn: () => [svg('path', {
    class: 'stroke', 'stroke-width': 2.4, d: 'M11 2.2l9 16.8H2z',
  }), svg('path', { class: 'stroke', 'stroke-width': 2.2, d: 'M11 8.6v4.4m0 3v.1' })],
  remark: () => [ring(8.8), svg('path', { class: 'stroke', 'stroke-width': 2.3, d: 'M11 10.2v5m0-8.4v.4' })],
  call: () => [svg('circle', { class: 'mark', cx: 11, cy: 11, r: 10 }),
    svg('path', { class: 'cut', 'stroke-width': 2.6, d: 'M11 5.6v6.6m0 3.4v.5' })],
  unknown: () => [svg('circle', {
    class: 'stroke', cx: 11, cy: 11, r: 9, 'stroke-width': 1.8, 'stroke-dasharray': '3.4 3.6',
  }), meaning('unknown', 6.6, 6.2, 8.8)],
  brand: () => [
    svg('rect', { class: 'lane old', x: 1.5, y: 3.2, width: 19, height: 6.6, rx: 1.9, 'stroke-width': 1.5 }),
    svg('rect', { class: 'lane', x: 1.5, y: 12.3, width: 19, height: 6.6, rx: 1.9, 'stroke-width': 1.5 }),
    svg('circle', { class: 'knob', cx: 5.7, cy: 15.6, r: 1.9 }),
  ],
};
/** The kinds whose plain shape, as on a tile, is drawn with the attribute `plain`. */
const PLAIN = { done: 'rest', rest: 'rest', work: 'work', ask: 'ask', hold: 'hold', unknown: 'unknown' };
const COLOURS = {
  done: 'rest', met: 'rest', rest: 'rest', plan: 'plan', remark: 'rest', unknown: 'unknown', brand: 'brand',
  work: 'work', ask: 'ask-mark', hold: 'hold', warn: 'hold', call: 'call',
};

const SHEET = `
  :host { display: inline-block; flex: none; inline-size: var(--sb-mark-size, 18px); block-size: var(--sb-mark-size, 18px);
    vertical-align: -0.2em; }
  svg { inline-size: 100%; block-size: 100%; overflow: visible; }
  .plan { --mark: var(--field-line); }
  .ask-mark { --mark: var(--ask); }
  .ask-mark .mark, .diamond { fill: var(--ask); stroke: var(--ask-edge); stroke-width: 1.4; stroke-linejoin: round; }
  .call { --mark: var(--ask-ink); }
  .cut { fill: none; stroke: var(--panel); stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
  .call .cut { stroke: var(--ask); }
  .lane { fill: var(--new); fill-opacity: .22; stroke: var(--new); }
  .lane.old { fill: none; stroke: var(--old); }
  .knob { fill: var(--new); }
`;

function ring(radius) {
  return svg('circle', { class: 'stroke', cx: 11, cy: 11, r: radius, 'stroke-width': 2 });
}

function tick(name) {
  return svg('path', { class: name, d: CHECK, 'stroke-width': name === 'cut' ? 2.5 : 2.2 });
}

class Mark extends HTMLElement {
  static observedAttributes = ['kind', 'size', 'plain'];

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = paint(SHEET);
  }

  connectedCallback() {
    this.setAttribute('aria-hidden', 'true');
    this.#draw();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#draw();
  }

  #draw() {
    const named = this.getAttribute('kind');
    const kind = Object.hasOwn(COLOURS, named) ? named : 'unknown';
    const size = Number.parseFloat(this.getAttribute('size'));
    if (size > 0) this.style.setProperty('--sb-mark-size', `${size}px`);
    else this.style.removeProperty('--sb-mark-size');
    const plain = (this.hasAttribute('plain') || !DRAWINGS[kind]) && PLAIN[kind];
    const shapes = plain ? [meaning(plain, 1, 1, 20)] : DRAWINGS[kind]();
    this.shadowRoot.replaceChildren(
      svg('svg', { viewBox: '0 0 22 22', class: COLOURS[kind], focusable: 'false' }, ...shapes));
  }
}

define('sb-mark', Mark);
