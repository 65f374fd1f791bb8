// The bars of one row of the timeline: above, thin and open, the plan as it was; below what was, filled by what it is.
// An install is plain, a switch has upright stripes, a wait is slanted lines: they differ without colour too.

import { widthOf } from './measure.js';
import { clamp } from './ribbon-labels.js';
import { hatch, label, px, rect, svg } from './svg.js';

const WORKS = new Set(['install', 'switch', 'wait']);
const LOOKS = new Set(['plan', 'was', 'now', 'ask', 'hold', 'next']);

/** Draws a row of `height` from `y` on. */
export function lane(row, y, height, m) {
  return (row.bars ?? []).filter((bar) => LOOKS.has(bar.look) && bar.to >= bar.from)
    .sort((one, other) => rank(one) - rank(other))
    .map((bar) => {
      const left = clamp(m.x(bar.from), m.margin, m.width - m.margin);
      const right = clamp(m.x(bar.to), m.margin, m.width - m.margin);
      const thin = bar.look === 'plan';
      const box = [left, y + (thin ? 4 : 11), Math.max(thin || bar.look === 'next' ? 0 : 2, right - left), thin ? 4 : height - 15];
      return one(bar, box);
    });
}

// What was lies on what is only expected.
const rank = (bar) => ['plan', 'next', 'was', 'now', 'hold', 'ask'].indexOf(bar.look);

function one(bar, box) {
  const group = svg('g', { class: bar.look }, svg('title', {}, bar.words ?? ''));
  group.append(...filling(bar, box));
  const words = caption(bar, box);
  if (words) group.append(...words);
  return group;
}

function filling(bar, box) {
  const work = WORKS.has(bar.work) ? bar.work : 'wait';
  const [x, y, width, height] = box;
  if (width < 0.5) return [];
  if (bar.look === 'plan' || bar.look === 'next') {
    return [rect(x + 0.5, y + 0.5, Math.max(1, width - 1), height - 1, 3, { class: bar.look })];
  }
  if (work === 'wait') {
    const ground = bar.look === 'ask' || bar.look === 'hold' ? [rect(...box, 3, { class: 'solid' })] : [];
    return [...ground, hatch(...box, 7, { class: 'slant', 'stroke-width': 1.5 }),
      rect(x + 0.5, y + 0.5, Math.max(1, width - 1), height - 1, 3, { class: 'edge' })];
  }
  return [rect(...box, 3, { class: 'solid' }), ...(work === 'switch' ? [stripes(box)] : [])];
}

function stripes([x, y, width, height]) {
  const parts = [];
  for (let at = x + 3; at < x + width - 1; at += 5) parts.push(`M${px(at)} ${px(y)}v${px(height)}`);
  return svg('path', { d: parts.join(''), class: 'stripes', 'stroke-width': 1.5 });
}

// On stripes and slants a word needs a plate of its own; one that does not fit is in the title and in the table.
function caption(bar, [x, y, width, height]) {
  if (bar.look === 'plan' || bar.look === 'next' || !bar.label) return null;
  const size = 12;
  const wide = widthOf(bar.label, size, 550);
  if (wide + 12 > width) return null;
  const plain = bar.work === 'install';
  const ground = bar.work === 'wait' && bar.look !== 'ask' && bar.look !== 'hold' ? 'plate' : 'solid';
  const words = label(x + 6, y + height / 2 + 4.3, bar.label, { class: ground === 'plate' ? 't2' : 'on', size, weight: 550 });
  return plain ? [words] : [rect(x + 3, y + 2, wide + 6, height - 4, 2, { class: ground }), words];
}

/** A piece of a bar for the legend. */
export function sample(entry) {
  const box = [0, entry.look === 'plan' ? 4 : 0, 26, entry.look === 'plan' ? 5 : 13];
  return svg('svg', { width: 26, height: 13 }, svg('g', { class: entry.look }, ...filling(entry, box)));
}
