// The bars of the time ribbon: what is over is filled, what runs is blue up to now, what is to come is an outline.

import { fit, widthOf } from './measure.js';
import { clamp } from './ribbon-labels.js';
import { hatch, label, px, rect, svg } from './svg.js';

const KINDS = new Set(['done', 'work', 'plan', 'ask', 'hold']);

/** Draws all rows; the boxes drawn are added to `taken`, as `{ left, right, row }`. */
export function bars(model, m, taken) {
  return (model.rows ?? []).flatMap((row, index) => row.map((bar, place) => {
    const spot = spotOf(bar, model, m, index);
    taken.push({ left: spot.left, right: spot.right, row: index });
    return one(bar, spot, m, nextLeft(row, place, model, m));
  }));
}

function spotOf(bar, model, m, row) {
  const left = m.x(clamp(bar.from, model.start, model.end));
  const right = Math.max(left + 2, m.x(clamp(bar.to, model.start, model.end)));
  const kind = KINDS.has(bar.kind) ? bar.kind : 'plan';
  const split = kind === 'plan' ? left : clamp(m.x(model.now), left, right);
  const whole = kind === 'done' ? right : split;
  return { left, right, split: whole, kind, y: m.first + row * m.pitch };
}

function nextLeft(row, place, model, m) {
  const later = row.slice(place + 1).map((bar) => m.x(clamp(bar.from, model.start, model.end)));
  return Math.min(m.width - m.margin, ...later);
}

function one(bar, spot, m, limit) {
  const group = svg('g', { class: `phase ${spot.kind}` }, svg('title', {}, bar.label ?? ''));
  const radius = 6 * m.s;
  const line = Math.max(1, 2.5 * m.s);
  if (spot.split - spot.left > 0.5) {
    const box = [spot.left, spot.y, spot.split - spot.left - (spot.kind === 'done' ? 1.5 * m.s : 0), m.bar];
    group.append(rect(...box, radius, { class: 'filled' }));
    if (spot.kind === 'hold') group.append(hatch(...box, 14 * m.s, { class: 'over', 'stroke-width': px(3 * m.s) }));
  }
  if (spot.right - spot.split > 1) {
    group.append(rect(spot.split + line / 2, spot.y + line / 2, spot.right - spot.split - line, m.bar - line, radius, {
      class: 'open', 'stroke-width': px(line), 'stroke-dasharray': `${px(7 * m.s)} ${px(6 * m.s)}`,
    }));
  }
  const words = bar.label ? caption(bar.label, spot, m, limit) : null;
  if (words) group.append(words);
  return group;
}

// In the filled part, else in the open part, else beside the bar, else smaller, else shortened, else not at all.
function caption(text, spot, m, limit) {
  const size = Math.min(25 * m.s, m.bar * 0.66);
  const wide = widthOf(text, size, 600);
  const pad = 12 * m.s;
  const room = (from, to) => to - from - 1.6 * pad;
  const put = (left, kind, line) => label(left, spot.y + m.bar / 2 + line.size * 0.36, line.text,
    { class: `caption ${kind}`, size: line.size, weight: 600 });
  const parts = [[spot.left, spot.split, 'inside'], [spot.split, spot.right, 'outside']];
  for (const least of [1, 0.8]) {
    const part = parts.find(([from, to]) => wide * least <= room(from, to));
    if (part) return put(part[0] + pad, part[2], fit(text, room(part[0], part[1]), size, 600, 'sans', least));
  }
  if (wide <= limit - spot.right - 2 * pad) return put(spot.right + pad, 'outside', { text, size });
  const [from, to, kind] = parts.sort((one, other) => room(one[0], one[1]) - room(other[0], other[1]))[1];
  const cut = fit(text, room(from, to), size, 600, 'sans', 0.8);
  return cut.text.length >= 5 ? put(from + pad, kind, cut) : null;
}

/** The spare time between finish and window end; where that is too narrow, right of them, else among the hours. */
export function spareSpot(model, m, taken) {
  const text = model.window.spareLabel;
  if (!text) return null;
  const size = 30 * m.s;
  const wide = widthOf(text, size, 600);
  const gap = size * 0.7;
  const finish = model.finish ? model.finish.at : model.now;
  const [low, high] = [m.x(model.window.end), m.x(finish)].sort((one, other) => one - other);
  const row = Math.max(0, (model.rows ?? []).length - 1);
  const middle = (low + high - wide) / 2;
  const draw = (x, y) => label(x, y, text, { class: 't2', size, weight: 600 });
  for (const [from, to, left] of [[low, high, middle], [high, m.width - m.margin, high + gap]]) {
    if (to - from >= wide + 2 * gap && clear(taken, left - gap, left + wide + gap, row, m.x(model.now))) {
      return { drawn: draw(left, m.first + row * m.pitch + m.bar / 2 + size * 0.36) };
    }
  }
  const x = clamp(middle, m.margin, m.width - m.margin - wide);
  return { drawn: draw(x, m.height - 15 * m.s), inTicks: { left: x - gap, right: x + wide + gap } };
}

function clear(taken, left, right, row, now) {
  return (now <= left || now >= right) && taken.every((bar) => bar.row !== row || bar.right <= left || bar.left >= right);
}
