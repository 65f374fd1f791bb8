// <sb-replication>: one small tile per node with its replication digit in its shape, and the word for it.

import { define, Part } from './part.js';
import { replication } from './shapes.js';
import { html, svg } from './svg.js';

const SHEET = `
  ul { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 96px), 1fr)); gap: 8px; margin: 0; padding: 0;
    list-style: none; }
  li { display: flex; align-items: center; gap: 9px; min-width: 0; padding: 8px; border: 1px solid var(--line);
    border-radius: var(--radius); background: var(--panel); font: 400 12px/1.35 var(--sans); color: var(--text-3);
    font-variant-numeric: tabular-nums; }
  li.unread { border-style: dashed; }
  svg { flex: none; overflow: visible; }
  div { min-width: 0; }
  b, span { display: block; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
  b { font-weight: 600; font-size: 13px; color: var(--text); }
  li.calls span { color: var(--text); }
`;
const SIDE = 24;

class Replication extends Part {
  constructor() {
    super(SHEET);
  }

  draw(model, root) {
    root.append(html('ul', { 'aria-label': model.label }, ...(model.tiles ?? []).map(item)));
  }
}

function item(tile) {
  const known = typeof tile.digit === 'number';
  const picture = svg('svg', { viewBox: '-2 -2 28 28', width: 28, height: 28, 'aria-hidden': 'true', focusable: 'false' },
    replication(tile.digit, 0, 0, SIDE, true));
  const names = html('b', {}, tile.name ?? '');
  // Read aloud, the digit stands between the name and the word, as it does for the eye.
  const digit = known ? html('span', { class: 'spoken' }, String(tile.digit)) : null;
  const hint = [tile.fullName, tile.title].filter(Boolean).join('\n');
  return html('li', {
    class: known ? (tile.digit > 2 ? 'calls' : 'read') : 'unread', title: hint || undefined,
  }, picture, html('div', {}, names, digit, html('span', {}, tile.word ?? '')));
}

define('sb-replication', Replication);
