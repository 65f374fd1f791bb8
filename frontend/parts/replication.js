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
`;
const SIDE = 22;
const GAP = 6;
/** What a tile needs besides its name, and how narrow and how wide the name may make it. */
const FRAME = 45.5;
const NARROWEST = 92;
const WIDEST = 190;

class Replication extends Part {
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
    const list = html('ul', { 'aria-label': model.label }, ...tiles.map((tile) => item(tile, room)));
    list.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
    root.append(list);
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

function item(tile, room) {
  const known = typeof tile.digit === 'number';
  const picture = svg('svg', { viewBox: '-2 -2 26 26', width: 26, height: 26, 'aria-hidden': 'true', focusable: 'false' },
    replication(tile.digit, 0, 0, SIDE, true));
  // Read aloud, the digit stands between the name and the word, as it does for the eye.
  const digit = known ? html('span', { class: 'spoken' }, ` ${tile.digit} `) : null;
  const hint = [tile.fullName, tile.title].filter(Boolean).join('\n');
  return html('li', {
    class: known ? (tile.digit > 2 ? 'calls' : 'read') : 'unread', title: hint || undefined,
  }, picture, html('div', {}, html('b', {}, shortenName(tile.name ?? '', room, 12.5, 600)), digit, html('span', { class: 'said' }, tile.word ?? '')));
}

define('sb-replication', Replication);
