// Replication as a line from the publisher to each subscriber, drawn by state.

import { px, svg } from './svg.js';

const LOOKS = {
  0: { class: 'starting', width: 5, dash: [1, 11] },
  1: { class: 'starting', width: 5, dash: [1, 11] },
  2: { class: 'good', width: 3 },
  3: { class: 'broken', width: 5, dash: [16, 9] },
  4: { class: 'broken', width: 5, dash: [6, 7] },
};
const UNREAD = { class: 'unread', width: 2.4, dash: [0.5, 7] };

/** The lines of one placed group, with the troubled ones last, so that they lie on top. */
export function links(group, scale, size) {
  if (!group.publisher) return [];
  const factor = size === 'page' ? 0.52 : scale;
  const drawn = group.set.subscribers.map((node, index) => {
    const path = group.chain ? bracket(group, index, factor) : fan(group, index, factor);
    return { path, state: node.replication };
  });
  return drawn
    .sort((one, other) => rank(one.state) - rank(other.state))
    .map(({ path, state }) => line(path, state, factor));
}

const rank = (state) => (state === 2 ? 0 : state === 3 || state === 4 ? 2 : 1);

function line(path, state, factor) {
  const look = LOOKS[state] ?? UNREAD;
  return svg('path', {
    d: path, class: `link ${look.class}`, 'stroke-width': px(Math.max(1, look.width * factor)),
    'stroke-dasharray': look.dash?.map((part) => px(part * factor)).join(' '),
  });
}

// From the publisher's right side to a subscriber's left; farther columns are reached through the gap above the row.
function fan(group, index, factor) {
  const from = group.publisher;
  const to = group.subscribers[index];
  const x1 = from.x + from.width;
  const y1 = from.y + from.height / 2;
  const y2 = to.y + to.height / 2;
  const first = group.subscribers[0].x;
  if (to.column === 1) return `M${px(x1)} ${px(y1)}${curve(x1, y1, to.x, y2)}`;
  const lane = to.y - (group.pitch - to.height || 20 * factor) / 2 + laneShift(to, group, factor);
  const before = to.x - (to.x - group.subscribers[index - (to.row + 1)].x - to.width);
  return `M${px(x1)} ${px(y1)}${curve(x1, y1, first, lane)}H${px(before)}${curve(before, lane, to.x, y2)}`;
}

// Lines to different columns share a gap; each has its own track in it.
function laneShift(to, group, factor) {
  const columns = Math.max(...group.subscribers.map((spot) => spot.column)) - 1;
  const step = Math.min(7 * factor, (group.pitch - to.height) / (columns + 1));
  return (to.column - 2 - (columns - 1) / 2) * step;
}

function curve(x1, y1, x2, y2) {
  const bend = (x2 - x1) * 0.6;
  return `C${px(x1 + bend)} ${px(y1)} ${px(x2 - bend)} ${px(y2)} ${px(x2)} ${px(y2)}`;
}

// In a single column the next subscriber hangs below; the others are reached around the left side.
function bracket(group, index, factor) {
  const from = group.publisher;
  const to = group.subscribers[index];
  if (index === 0) {
    const x = from.x + from.width / 2;
    return `M${px(x)} ${px(from.y + from.height)}V${px(to.y)}`;
  }
  const y1 = from.y + from.height * 0.5 + index * 5 * factor;
  const y2 = to.y + to.height / 2;
  const out = from.x - (8 + index * 7) * factor;
  const round = 14 * factor;
  return `M${px(from.x)} ${px(y1)}H${px(out + round)}Q${px(out)} ${px(y1)} ${px(out)} ${px(y1 + round)}`
    + `V${px(y2 - round)}Q${px(out)} ${px(y2)} ${px(out + round)} ${px(y2)}H${px(to.x)}`;
}
