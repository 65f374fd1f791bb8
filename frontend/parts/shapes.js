// The five meanings and the replication states, each with a shape of its own on every screen.

import { hatch, label, px, rect, svg } from './svg.js';

/** The shape of a meaning in a square of side `s` at x, y; colours come from the group it stands in. */
export function meaning(kind, x, y, s) {
  const at = (u, v) => `${px(x + u * s)} ${px(y + v * s)}`;
  switch (kind) {
    case 'work':
      return svg('path', { class: 'mark', d: `M${at(0.1, 0.04)}L${at(0.98, 0.5)}L${at(0.1, 0.96)}z` });
    case 'ask':
      return svg('circle', { class: 'mark', cx: px(x + s / 2), cy: px(y + s / 2), r: px(s * 0.44) });
    case 'hold':
      return rect(x + s * 0.08, y + s * 0.08, s * 0.84, s * 0.84, s * 0.06, { class: 'mark' });
    case 'rest':
      return svg('path', {
        class: 'stroke', 'stroke-width': px(s * 0.13), d: `M${at(0.1, 0.55)}L${at(0.38, 0.84)}L${at(0.92, 0.2)}`,
      });
    default:
      return label(x + s / 2, y + s * 0.92, '?', { class: 'word', size: s * 1.15, weight: 700, anchor: 'middle' });
  }
}

/** The replication digit in its shape: a square for 2, a dashed ring while it starts, solid orange when broken. */
export function replication(digit, x, y, s, lit) {
  const known = digit === 0 || digit === 1 || digit === 2 || digit === 3 || digit === 4;
  const group = svg('g', { class: `rep rep-${known ? digit : 'unknown'}${lit ? ' lit' : ''}` });
  group.append(...outline(known ? digit : null, x, y, s));
  group.append(label(x + s / 2, y + s * (digit === 3 ? 0.86 : 0.745), known ? digit : '?', {
    class: 'digit mono', size: s * (digit === 3 ? 0.6 : 0.7), weight: 700, anchor: 'middle',
  }));
  return group;
}

function outline(digit, x, y, s) {
  const line = px(Math.max(1.4, s * 0.065));
  switch (digit) {
    case 0:
    case 1: {
      const dash = (Math.PI * s * 0.96) / 24;
      return [svg('circle', {
        class: 'box', cx: px(x + s / 2), cy: px(y + s / 2), r: px(s * 0.48), 'stroke-width': line,
        'stroke-dasharray': `${px(dash * 1.15)} ${px(dash * 0.85)}`,
      })];
    }
    case 2:
      return [rect(x, y, s, s, s * 0.17, { class: 'box', 'stroke-width': line })];
    case 3:
      return [svg('path', {
        class: 'box', 'stroke-width': line, 'stroke-linejoin': 'round',
        d: `M${px(x + s / 2)} ${px(y - s * 0.02)}L${px(x + s * 1.06)} ${px(y + s)}L${px(x - s * 0.06)} ${px(y + s)}z`,
      })];
    case 4:
      return [rect(x, y, s, s, s * 0.09, { class: 'box', 'stroke-width': line })];
    default:
      return [
        hatch(x, y, s, s, s * 0.22, { class: 'hatching', 'stroke-width': px(s * 0.05) }),
        rect(x, y, s, s, s * 0.17, { class: 'box', 'stroke-width': line, 'stroke-dasharray': `${px(s * 0.1)} ${px(s * 0.12)}` }),
      ];
  }
}
