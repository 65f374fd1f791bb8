// Where the nodes of a cluster stand when there is no room for the whole drawing: tiles in columns, as much on each
// as can be read. The places follow from the names of the nodes and the box alone, never from a state.

import { shortenName, widthOf } from './measure.js';
import { hatch, label, px, rect, svg } from './svg.js';
import { kindOf } from './topology-node.js';
import { meaning } from './shapes.js';

/** All lengths in sizes of type. `plain` says the state in a word, `short` by its shape, `dot` leaves out the name too. */
const LEVELS = [
  { name: 'plain', high: 2.75, tall: 3.4, pad: 0.4, gap: 0.3, wide: 9.2, most: 12 },
  { name: 'short', high: 1.6, tall: 2, pad: 0.35, gap: 0.22, wide: 0, most: 12 },
  { name: 'dot', high: 1.25, tall: 1.25, pad: 0, gap: 0.12, wide: 1.25, most: 1.25 },
];
const MARK = 1.3;
const GROUP_GAP = 0.7;

const nodesOf = (group) => [group.publisher, ...(group.subscribers ?? [])].filter(Boolean);

/**
 * The first level at which all nodes fit into a box of `width` by `height`, with `title` px above each set; at worst
 * the last level, in one flow on several pages (`isCut`). Gives `{ level, size, pages: [[{ node, x, y, width, height }]],
 * titles }`.
 */
export function grid(groups, { width, height, title = 0 }, size, levels = ['plain', 'short']) {
  const sets = groups.map(nodesOf).filter((nodes) => nodes.length > 0);
  const choices = LEVELS.filter((level) => levels.includes(level.name));
  for (const level of choices) {
    const placed = columns(sets, groups, level, { width, height, title }, size);
    if (placed) return placed;
  }
  return paged(sets.flat(), choices.at(-1), { width, height }, size);
}

function tileWidth(nodes, level, size) {
  if (level.name === 'dot') return level.wide * size;
  const names = Math.max(...nodes.map((node) => widthOf(node.name, size, 660)));
  const beside = level.name === 'short' ? MARK * size : 0;
  return Math.min(level.most * size, Math.max(level.wide * size, names + beside + 2 * level.pad * size + 1));
}

function columns(sets, groups, level, box, size) {
  const gap = level.gap * size;
  const rows = Math.floor((box.height - box.title + gap) / (level.high * size + gap));
  if (rows < 1) return null;
  const shapes = sets.map((nodes) => {
    const count = Math.ceil(nodes.length / rows);
    return { nodes, count, rows: Math.ceil(nodes.length / count), wide: tileWidth(nodes, level, size) };
  });
  const gaps = (shapes.length - 1) * GROUP_GAP * size + shapes.reduce((sum, it) => sum + (it.count - 1) * gap, 0);
  const least = shapes.reduce((sum, it) => sum + it.count * it.wide, 0);
  if (least + gaps > box.width) return null;
  const grow = level.name === 'dot' ? 1 : Math.min(1.35, (box.width - gaps) / least);
  const used = Math.max(...shapes.map((it) => it.rows));
  const high = Math.min(level.tall * size, (box.height - box.title + gap) / used - gap);
  return placeColumns(shapes, groups, { level, size, gap, grow, high, title: box.title });
}

function placeColumns(shapes, groups, m) {
  const titles = [];
  const spots = [];
  let x = 0;
  shapes.forEach((shape, index) => {
    const width = shape.wide * m.grow;
    titles.push({ x, width: shape.count * (width + m.gap) - m.gap, text: groups[index]?.title ?? '' });
    shape.nodes.forEach((node, at) => spots.push({
      node, x: x + Math.floor(at / shape.rows) * (width + m.gap), y: m.title + (at % shape.rows) * (m.high + m.gap),
      width, height: m.high,
    }));
    x += shape.count * (width + m.gap) - m.gap + GROUP_GAP * m.size;
  });
  return { level: m.level, size: m.size, pages: [spots], titles };
}

function paged(nodes, level, box, size) {
  const gap = level.gap * size;
  const wide = nodes.length > 0 ? Math.min(box.width, tileWidth(nodes, level, size)) : box.width;
  const across = Math.max(1, Math.floor((box.width + gap) / (wide + gap)));
  const down = Math.max(1, Math.floor((box.height + gap) / (level.high * size + gap)));
  const width = level.name === 'dot' ? wide : Math.min(wide * 1.35, (box.width + gap) / across - gap);
  const pages = [];
  nodes.forEach((node, index) => {
    const at = index % (across * down);
    if (at === 0) pages.push([]);
    pages.at(-1).push({
      node, x: Math.floor(at / down) * (width + gap), y: (at % down) * (level.high * size + gap), width, height: level.high * size,
    });
  });
  return { level, size, pages: pages.length > 0 ? pages : [[]], titles: [], isCut: true };
}

/** Draws one page of a grid, moved to `x`, `y`. */
export function drawGrid(plan, page, x, y) {
  return (plan.pages[page] ?? []).map((spot) => small(spot.node, { ...spot, x: x + spot.x, y: y + spot.y }, plan));
}

function small(node, spot, { level, size }) {
  const kind = kindOf(node);
  const group = svg('g', { class: kind }, svg('title', {}, [node.fullName, node.word].filter(Boolean).join('\n')));
  const stroke = Math.max(1, size * (kind === 'rest' || kind === 'unknown' ? 0.05 : 0.11));
  group.append(...frame(kind, spot, stroke, size));
  const left = spot.x + level.pad * size;
  if (level.name === 'dot') {
    group.append(meaning(kind, spot.x + (spot.width - size * 0.78) / 2, spot.y + (spot.height - size * 0.78) / 2, size * 0.78));
  } else if (level.name === 'short') {
    const middle = spot.y + spot.height / 2;
    group.append(meaning(kind, left, middle - size * 0.42, size * 0.84));
    group.append(nameOf(node, left + MARK * size, middle + size * 0.36, spot.x + spot.width - level.pad * size, size));
  } else {
    twoLines(group, node, kind, spot, left, level, size);
  }
  return group;
}

function twoLines(group, node, kind, spot, left, level, size) {
  const free = (spot.height - 2 * size * 1.02) / 3;
  const end = spot.x + spot.width - level.pad * size;
  const name = spot.y + free + size * 0.86;
  const word = spot.y + spot.height - free - size * 0.2;
  group.append(nameOf(node, left, name, end, size));
  group.append(meaning(kind, left, word - size * 0.74, size * 0.8));
  const weight = kind === 'rest' || kind === 'unknown' ? 450 : 620;
  const room = end - left - MARK * size * 0.85;
  const words = [node.word, node.brief].filter(Boolean).map((it) => (kind === 'unknown' ? it.replace(/^\?\s*/, '') : it));
  const said = words.find((it) => widthOf(it, size, weight) <= room) ?? words.at(-1) ?? '';
  group.append(label(left + MARK * size * 0.85, word, shortenName(said, room, size, weight), { class: 'word', size, weight }));
}

function nameOf(node, x, y, end, size) {
  return label(x, y, shortenName(node.name ?? '', end - x + 0.5, size, 660), { class: 'name', size, weight: 660 });
}

function frame(kind, spot, stroke, size) {
  const inset = stroke / 2;
  const box = [spot.x + inset, spot.y + inset, spot.width - stroke, spot.height - stroke];
  const shape = rect(...box, size * 0.25, { class: 'tile', 'stroke-width': px(stroke) });
  if (kind !== 'unknown') return [shape];
  shape.setAttribute('stroke-dasharray', `${px(size * 0.2)} ${px(size * 0.16)}`);
  return [shape, hatch(...box, size * 0.5, { class: 'hatching', 'stroke-width': px(Math.max(1, size * 0.05)) })];
}

const RANK = ['ask', 'hold', 'unknown', 'work', 'rest'];

/** What the shapes mean, said once for all nodes that say the same: `[{ kind, word, count }]`, the most urgent first. */
export function alike(nodes) {
  const found = new Map();
  for (const node of nodes) {
    const kind = kindOf(node);
    const word = kind === 'unknown' ? '' : node.brief ?? node.word ?? '';
    const key = `${kind} ${word}`;
    found.set(key, { kind, word, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((one, other) => RANK.indexOf(one.kind) - RANK.indexOf(other.kind) || other.count - one.count);
}

/** Draws the meanings in lines of at most `width`; what finds no place in so many lines is left to the calls. */
export function legend(entries, x, y, width, size, most, words) {
  const drawn = [];
  let left = x;
  let line = 0;
  for (const entry of entries) {
    const text = entry.word ? `${entry.count} ${entry.word}` : (words?.unknown ?? '{0}').replace('{0}', entry.count);
    const wide = MARK * size * 0.85 + widthOf(text, size, 500);
    if (left > x && left + wide > x + width) {
      left = x;
      line++;
    }
    if (line >= most || wide > width) break;
    const base = y + line * size * 1.35;
    const ground = entry.kind === 'ask'
      && rect(left - size * 0.25, base - size * 1.02, wide + size * 0.5, size * 1.3, size * 0.25, { class: 'tile' });
    drawn.push(svg('g', { class: entry.kind }, ground || undefined, meaning(entry.kind, left, base - size * 0.74, size * 0.8),
      label(left + MARK * size * 0.85, base, text, { class: 'word', size, weight: 500 })));
    left += wide + size * 0.9;
  }
  return drawn;
}

/** "2 of 5", at the lower right. */
export function pageNote(words, page, pages, box, size, margin) {
  const text = (words?.page ?? '{0} / {1}').replace('{0}', page + 1).replace('{1}', pages);
  return label(box.width - margin, box.height - size * 0.6, text, { class: 't2', size, weight: 600, anchor: 'end' });
}
