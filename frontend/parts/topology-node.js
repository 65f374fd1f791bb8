// One node: its name, its state in words, its replication digit, and its two sides as two bars.

import { fit, shortenName, twoLines, widthOf } from './measure.js';
import { hatch, label, px, rect, svg } from './svg.js';
import { meaning, replication } from './shapes.js';

const WALL = {
  pad: 20, radius: 12, edge: 4, thin: 1.6, name: 36, nameBase: 45, rep: 44, repTop: 14, word: 27, mark: 22,
  bar: 12, barStroke: 2.5, foot: 16, gap: 10,
};
const PAGE = {
  pad: 12, radius: 8, edge: 2, thin: 1, name: 15, nameBase: 25, rep: 22, repTop: 9, word: 13, mark: 11,
  bar: 6, barStroke: 1.4, foot: 10, gap: 8, versions: 10.5,
};
const KINDS = new Set(['rest', 'work', 'ask', 'hold', 'unknown']);

/** The kind of a node; anything else than the five kinds is unknown, never at rest. */
export const kindOf = (node) => (KINDS.has(node.kind) ? node.kind : 'unknown');

/** Draws `node` at `spot`; `scale` is the wall's factor, `size` "wall" or "page", `least` the smallest type in px. */
export function tile(node, spot, scale, size, least = 0) {
  const s = sizes(size, scale, least);
  const kind = kindOf(node);
  const group = svg('g', { class: kind });
  group.append(svg('title', {}, spoken(node)));
  group.append(...frame(kind, spot, s));
  const foot = bars(group, node, spot, s);
  heading(group, node, spot, s);
  words(group, node, kind, spot, s, foot);
  return group;
}

/** What a tooltip says: the full name, the state in words and the versions. */
function spoken(node) {
  return [node.fullName ?? node.name, node.word, node.versions].filter(Boolean).join('\n');
}

function sizes(size, scale, least) {
  const base = size === 'page' ? PAGE : WALL;
  const s = Object.fromEntries(Object.entries(base).map(([name, value]) => [name, value * scale]));
  const word = Math.max(s.word, least);
  const mark = s.mark * (word / s.word);
  return { ...s, least, word, mark, name: Math.max(s.name, least), nameBase: Math.max(s.nameBase, least * 1.25) };
}

function frame(kind, spot, s) {
  const stroke = kind === 'rest' || kind === 'unknown' ? s.thin : s.edge;
  const inset = stroke / 2;
  const box = [spot.x + inset, spot.y + inset, spot.width - stroke, spot.height - stroke];
  const shape = rect(...box, s.radius, { class: 'tile', 'stroke-width': px(stroke) });
  if (kind !== 'unknown') return [shape];
  shape.setAttribute('stroke-dasharray', `${px(s.edge * 2)} ${px(s.edge * 1.6)}`);
  return [shape, hatch(spot.x + stroke, spot.y + stroke, spot.width - 2 * stroke, spot.height - 2 * stroke,
    s.pad * 0.9, { class: 'hatching', 'stroke-width': px(s.thin) })];
}

function heading(group, node, spot, s) {
  const room = spot.width - 2 * s.pad - s.rep - s.gap;
  const name = String(node.name ?? '');
  const size = s.name * Math.min(1, Math.max(0.78, s.least / s.name, room / widthOf(name, s.name, 660)));
  group.append(label(spot.x + s.pad, spot.y + s.nameBase, shortenName(name, room * 1.001, size, 660),
    { class: 'name', size, weight: 660 }));
  group.append(replication(node.replication, spot.x + spot.width - s.pad * 0.9 - s.rep, spot.y + s.repTop, s.rep, false));
}

// The question mark is drawn as the shape, so a word that begins with one does not need its own.
function wordOf(node, kind) {
  const word = String(node.word ?? '');
  return kind === 'unknown' ? word.replace(/^\?\s*/, '') : word;
}

// The word has the whole width under the digit; where the tile is high enough it may take two lines.
function words(group, node, kind, spot, s, foot) {
  const top = spot.y + s.repTop + s.rep - s.gap * 0.2;
  const said = wordOf(node, kind);
  const weight = kind === 'rest' || kind === 'unknown' ? 450 : 620;
  const left = spot.x + s.pad;
  const indent = s.mark * 1.36;
  const room = spot.width - 2 * s.pad - indent;
  const least = Math.min(1, Math.max(0.78, s.least / s.word));
  const lines = saidIn({ said, brief: node.brief }, foot - top, room, { size: s.word, weight, least });
  const step = lines[0].size * 1.18;
  const base = (top + foot - s.gap * 0.4) / 2 - ((lines.length - 1) * step) / 2 + lines[0].size * 0.36;
  const wide = Math.max(...lines.map((line) => widthOf(line.text, line.size, weight)));
  group.append(rect(left - s.pad * 0.4, base - lines[0].size * 1.02, indent + wide + s.pad * 0.8,
    step * lines.length + lines[0].size * 0.16, s.radius * 0.5, { class: 'chip' }));
  group.append(meaning(kind, left, base - lines[0].size * 0.36 - s.mark / 2, s.mark));
  lines.forEach((line, index) => group.append(label(left + indent, base + index * step, line.text,
    { class: 'word', size: line.size, weight })));
}

// Type may not be too small to be read; where the words do not fit, how long it has lasted gives way first.
function saidIn({ said, brief }, high, room, { size, weight, least }) {
  const fits = (text) => widthOf(text, size, weight) * least <= room;
  if (!fits(said) && high >= size * 2.1) {
    const lines = twoLines(said, room, size, weight, Math.min(least, 0.88));
    if (!lines.some((line) => line.text.endsWith('…')) && lines[0].size >= size * least - 0.01) return lines;
  }
  return [fit(!fits(said) && brief ? brief : said, room, size, weight, 'sans', least)];
}

// Left the old release, right the new one: filled is active, dashed is empty, blue is how far an install has come.
function bars(group, node, spot, s) {
  const named = s.versions ? s.versions * 1.5 : 0;
  const y = spot.y + spot.height - s.foot - s.bar - named;
  const half = (spot.width - 2 * s.pad - s.gap) / 2;
  const left = spot.x + s.pad;
  const right = left + half + s.gap;
  const sides = node.sides ?? {};
  const growing = typeof node.progress === 'number';
  group.append(side('old', left, y, half, s, sides.old, sides.oldActive === true, !node.sides));
  group.append(side('new', right, y, half, s, sides.new || growing, sides.oldActive === false, !node.sides && !growing));
  if (growing && sides.oldActive !== false) {
    const grown = Math.min(1, Math.max(0, node.progress)) * half;
    if (grown > 0) group.append(rect(left + half + s.gap, y, Math.max(grown, s.bar), s.bar, s.bar / 2, { class: 'grown' }));
  }
  if (named) releases(group, node, left, right, half, y + s.bar + s.versions * 1.35, s);
  return y;
}

function side(name, x, y, width, s, present, active, unread) {
  const stroke = s.barStroke;
  if (unread) {
    // Not known is not the same as empty: a dotted line, as for replication that could not be read.
    return svg('path', { d: `M${px(x)} ${px(y + s.bar / 2)}h${px(width)}`, class: 'link unread', 'stroke-width': px(stroke),
      'stroke-dasharray': `0.1 ${px(stroke * 2.6)}` });
  }
  return rect(x + stroke / 2, y + stroke / 2, width - stroke, s.bar - stroke, s.bar / 2, {
    class: `bar ${name}${active && present ? ' on' : ''}${present ? '' : ' blank'}`, 'stroke-width': px(stroke),
    'stroke-dasharray': present ? undefined : `${px(s.bar * 0.4)} ${px(s.bar * 0.42)}`,
  });
}

// Under each bar the release on that side; without them, the one line the server gave.
function releases(group, node, left, right, half, y, s) {
  const { old: before, new: after } = node.sides ?? {};
  const put = (text, x, room) => {
    const line = fit(text, room, s.versions, 400, 'mono', 0.86);
    group.append(label(x, y, line.text, { class: 't3 mono', size: line.size }));
  };
  if (!before && !after) put(node.versions ?? '', left, 2 * half + s.gap);
  else {
    if (before) put(before, left, half);
    if (after) put(after, right, half);
  }
}
