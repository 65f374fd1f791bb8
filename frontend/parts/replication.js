// <sb-replication>: one small tile per node with its replication digit in its shape, and the word for it.

import { shortenName, widthOf } from './measure.js';
import { define, Part } from './part.js';
import { replication } from './shapes.js';
import { html, svg } from './svg.js';

const SHEET = `
  ul { display: grid; gap: 6px; margin: 0; padding: 0; list-style: none; }
  li { display: flex; align-items: center; gap: 5px; min-width: 0; padding: 8px 6px; border: 1px solid var(--line);
    border-radius: var(--radius); background: var(--panel); font: 400 12px/1.35 var(--sans); color: var(--text-3);
    font-variant-numeric: tabular-nums; }
  li.unread { border-style: dashed; border-color: var(--line-strong); }
  svg { flex: none; overflow: visible; }
  div { min-width: 0; }
  b { display: block; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; font-weight: 600; font-size: 12.5px;
    color: var(--text); }
  .said { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
  li.calls .said { color: var(--text); }
  li { padding: 0; }
  li > button { display: flex; align-items: center; gap: 5px; inline-size: 100%; block-size: 100%; min-block-size: 44px; min-inline-size: 0;
    padding: 8px 6px; border: 0; border-radius: inherit; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
  li > button:hover { background: var(--raised); }
  li > button:focus-visible, .close:focus-visible { outline: 2px solid var(--focus, currentColor); outline-offset: 1px; }
  li.open { border-color: var(--text-2); }
  .lasting { display: block; font-size: 11.5px; color: var(--text-2); }
  section { margin-block-start: 6px; padding: 10px 12px; border: 1px solid var(--text-2); border-radius: var(--radius); background: var(--panel);
    font: 400 13px/1.45 var(--sans); color: var(--text-2); font-variant-numeric: tabular-nums; }
  header { display: flex; align-items: center; justify-content: space-between; gap: 10px; }
  header b { font-size: 14px; white-space: normal; overflow-wrap: anywhere; }
  .close { min-block-size: 44px; min-inline-size: 44px; padding: 4px 12px; border: 1px solid var(--field-line); border-radius: var(--radius);
    background: none; color: var(--text); font: inherit; cursor: pointer; }
  dl { display: grid; grid-template-columns: minmax(0, max-content) minmax(0, 1fr); gap: 4px 14px; margin: 4px 0 0; }
  dt { color: var(--text-3); }
  dd { margin: 0; color: var(--text); overflow-wrap: anywhere; }
  @media (max-width: 480px) { dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-block-end: 6px; } }
`;
const SIDE = 22;
const GAP = 6;
/** What a tile needs besides its name, and how narrow and how wide the name may make it. */
const FRAME = 45.5;
const NARROWEST = 92;
const WIDEST = 190;

class Replication extends Part {
  /** The full name of the node whose facts are shown; it stays open while what it shows changes. */
  #open = null;

  constructor() {
    super(SHEET);
  }

  get followsSize() {
    return true;
  }

  draw(model, root) {
    const tiles = model.tiles ?? [];
    const columns = columnsFor(tiles, this.clientWidth);
    const room = (this.clientWidth - GAP * (columns - 1)) / columns - FRAME + 1;
    const shown = tiles.find((tile) => tile.fullName === this.#open && tile.lines);
    root.addEventListener('keydown', this.#escape);
    const list = html('ul', { 'aria-label': model.label }, ...tiles.map((tile) => item(tile, room, tile === shown, () => this.#toggle(tile))));
    list.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
    root.append(list);
    if (shown) root.append(facts(shown, model, () => this.#toggle(shown)));
  }

  // All is drawn anew, so whoever stands on a button is put back onto it.
  redraw() {
    const focused = this.shadowRoot.activeElement?.dataset.of;
    super.redraw();
    if (focused) this.#button(focused)?.focus({ preventScroll: true });
  }

  #escape = (event) => {
    if (event.key !== 'Escape' || !this.#open) return;
    const name = this.#open;
    this.#open = null;
    this.redraw();
    this.#button(name)?.focus();
  };

  #toggle(tile) {
    this.#open = this.#open === tile.fullName ? null : tile.fullName;
    this.redraw();
    this.#button(tile.fullName)?.focus();
  }

  #button(name) {
    return [...this.shadowRoot.querySelectorAll('li > button')].find((button) => button.dataset.of === name);
  }
}

// Names alone decide how many tiles stand in a row: a new word must not move a node. Rows are of equal length.
function columnsFor(tiles, width) {
  const longest = Math.max(0, ...tiles.map((tile) => widthOf(tile.name ?? '', 12.5, 600)));
  const least = Math.min(WIDEST, Math.max(NARROWEST, longest + FRAME));
  const perRow = Math.max(1, Math.floor((width + GAP) / (least + GAP)));
  const rows = Math.max(1, Math.ceil(tiles.length / perRow));
  return Math.max(1, Math.ceil(tiles.length / rows));
}

function item(tile, room, open, toggle) {
  const known = typeof tile.digit === 'number';
  const picture = svg('svg', { viewBox: '-2 -2 26 26', width: 26, height: 26, 'aria-hidden': 'true', focusable: 'false' },
    replication(tile.digit, 0, 0, SIDE, true));
  // Read aloud, the digit stands between the name and the word, as it does for the eye.
  const digit = known ? html('span', { class: 'spoken' }, ` ${tile.digit} `) : null;
  const lasting = tile.lasting ? html('span', { class: 'lasting' }, tile.lasting) : null;
  const words = html('div', {}, html('b', {}, shortenName(tile.name ?? '', room, 12.5, 600)), digit,
    html('span', { class: 'said' }, tile.word ?? ''), lasting);
  const button = html('button', { type: 'button', 'aria-expanded': String(open), title: tile.fullName, 'data-of': tile.fullName }, picture, words);
  button.addEventListener('click', toggle);
  return html('li', { class: `${known ? (tile.digit > 2 ? 'calls' : 'read') : 'unread'}${open ? ' open' : ''}` }, button);
}

/** What is known of one node, under the tiles, where a phone has room for it too. */
function facts(tile, model, close) {
  const button = html('button', { type: 'button', class: 'close', 'data-of': tile.fullName }, model.close ?? '×');
  button.addEventListener('click', close);
  const name = html('b', {}, tile.fullName);
  const lines = (tile.lines ?? []).flatMap(([about, words]) => [html('dt', {}, about), html('dd', {}, words)]);
  const part = html('section', { 'aria-label': tile.fullName }, html('header', {}, name, button), html('dl', {}, ...lines));
  return part;
}

define('sb-replication', Replication);
