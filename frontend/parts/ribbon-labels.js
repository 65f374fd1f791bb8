// Puts the words over the time ribbon so that none lies on another.

import { widthOf } from './measure.js';
import { label } from './svg.js';

/**
 * Draws the lines over their places, moved aside as little as possible and never past each other. Where there
 * is no room for all of them, the last ones of the list are left out. A line that means nothing away from its
 * place (`bound`) is left out rather than moved far, and a `first` one before it. `hold` says how hard a line stays put.
 */
export function placeLabels(lines, m) {
  const gap = (lines[0]?.size ?? 0) * 0.8;
  const room = m.width - 2 * m.margin + gap;
  let kept = lines.map((line) => wish({ ...line, width: widthOf(line.text, line.size, line.weight) + gap }, gap, m));
  while (kept.length > 0 && kept.reduce((sum, line) => sum + line.width, 0) > room) kept = kept.slice(0, -1);
  const ways = [kept, kept.filter((line) => !line.first), kept.filter((line) => !line.bound)];
  const placed = ways.map((way) => settle(way, m.margin, room)).find(atHome) ?? [];
  return placed.map((line) => label(line.left, line.y, line.text, {
    class: line.class, size: line.size, weight: line.weight,
  }));
}

const atHome = (lines) => lines.every((line) => !line.bound || Math.abs(line.left - line.wish) <= line.width);

function wish(line, gap, m) {
  const part = { start: 0, middle: 0.5, end: 1 }[line.anchor];
  const left = clamp(line.x - (line.width - gap) * part, m.margin, m.width - m.margin - line.width + gap);
  return { ...line, wish: left };
}

// Lines that would touch become a block; a block lies where its lines would like to be on the average.
function settle(lines, low, room) {
  const blocks = [];
  for (const line of [...lines].sort((one, other) => one.x - other.x)) {
    blocks.push({ lines: [line], width: line.width, ...lying([line], low, room) });
    while (blocks.length > 1 && touches(blocks.at(-2), blocks.at(-1))) {
      const right = blocks.pop();
      const left = blocks.pop();
      const all = [...left.lines, ...right.lines];
      blocks.push({ lines: all, width: left.width + right.width, ...lying(all, low, room) });
    }
  }
  return blocks.flatMap((block) => {
    let left = block.left;
    return block.lines.map((line) => {
      const placed = { ...line, left };
      left += line.width;
      return placed;
    });
  });
}

const touches = (left, right) => left.left + left.width > right.left;

function lying(lines, low, room) {
  let before = 0;
  let pull = 0;
  let weight = 0;
  for (const line of lines) {
    pull += line.hold * (line.wish - before);
    weight += line.hold;
    before += line.width;
  }
  return { left: clamp(pull / weight, low, low + room - before) };
}

/** `value`, kept between `low` and `high`. */
export const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
