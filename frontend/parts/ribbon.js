// <sb-ribbon>: what was, now, what is expected with its range, the end of the window and what is spare.

import { widthOf } from './measure.js';
import { define, Part } from './part.js';
import { bars, spareSpot } from './ribbon-bars.js';
import { placeLabels } from './ribbon-labels.js';
import { label, px, spokenList, svg } from './svg.js';

class Ribbon extends Part {
  get followsSize() {
    return true;
  }

  draw(model, root) {
    root.append(spokenList((model.rows ?? []).flat().map((bar) => bar.spoken ?? bar.label).filter(Boolean)));
    const width = this.clientWidth;
    const height = this.clientHeight;
    if (width < 2 || height < 2 || !(model.end > model.start)) return;
    root.prepend(drawing(model, measures(model, width, height)));
  }
}

/** All lengths follow the height of the ribbon; the wall's has 232 px on a screen of 1080. */
function measures(model, width, height) {
  const s = Math.min(height / 232, width / 900);
  const margin = Math.max(12, Math.min(40 * s * 1.02, width * 0.03));
  const rows = Math.max(1, (model.rows ?? []).length);
  const top = 52 * s;
  const foot = height - 50 * s;
  const pitch = Math.min(64 * s, (foot - top - 8 * s) / rows);
  const bar = Math.min(46 * s, pitch * 0.86);
  const first = top + (foot - top - pitch * rows) / 2 + (pitch - bar) / 2;
  const x = (at) => margin + ((at - model.start) / (model.end - model.start)) * (width - 2 * margin);
  return { s, width, height, margin, top, foot, pitch, bar, first, x };
}

function drawing(model, m) {
  const picture = svg('svg', {
    viewBox: `0 0 ${px(m.width)} ${px(m.height)}`, width: px(m.width), height: px(m.height),
    role: 'img', 'aria-label': model.label ?? spoken(model),
  });
  const taken = [];
  picture.append(...bars(model, m, taken));
  picture.append(...posts(model, m));
  picture.append(...placeLabels(headlines(model, m), m));
  const spare = model.window && spareSpot(model, m, taken);
  if (spare) picture.append(spare.drawn);
  picture.append(...ticks(model, m, spare?.inTicks));
  return picture;
}

function spoken(model) {
  return [model.startedLabel, model.nowLabel, model.finish?.label, model.window?.label, model.window?.spareLabel]
    .filter(Boolean).join(', ');
}

// Now, the expected finish and the end of the window, each a line of its own kind.
function posts(model, m) {
  const post = (at, look) => svg('path', {
    d: `M${px(m.x(at))} ${px(m.top)}V${px(m.foot)}`, class: `post ${look.class}`, fill: 'none',
    'stroke-width': px(Math.max(1.5, look.width * m.s)),
    'stroke-dasharray': look.dash?.map((part) => px(part * m.s)).join(' '),
  });
  return [
    model.window && post(model.window.end, { class: 'end', width: 4 }),
    model.finish && post(model.finish.at, { class: 'finish', width: 3, dash: [3, 7] }),
    post(model.now, { class: 'now', width: 4 }),
  ].filter(Boolean);
}

// The words over the lines, the most urgent first: those that come later make room.
function headlines(model, m) {
  const size = 28 * m.s;
  return [
    { text: model.nowLabel, x: m.x(model.now), anchor: 'middle', class: '', weight: 650, hold: 40, bound: true },
    model.finish && { text: model.finish.label, x: m.x(model.finish.at), anchor: 'middle', class: '', weight: 650, hold: 4 },
    model.window && { text: model.window.label, x: m.x(model.window.end), anchor: 'end', class: 't2', weight: 550, hold: 2 },
    { text: model.startedLabel, x: m.margin, anchor: 'start', class: 't3', weight: 500, hold: 1, first: true },
  ].filter((line) => line && line.text).map((line) => ({ ...line, size, y: 42 * m.s }));
}

// Hours under the ribbon; one that would touch its neighbour, or the spare time, is left out.
function ticks(model, m, taken) {
  const size = 26 * m.s;
  const drawn = [];
  let free = -Infinity;
  for (const tick of model.ticks ?? []) {
    const wide = widthOf(tick.label, size, 400, 'mono');
    const left = Math.min(m.width - m.margin - wide, Math.max(m.margin, m.x(tick.at) - wide / 2));
    const outside = tick.at < model.start || tick.at > model.end;
    const hidden = taken && left < taken.right && left + wide > taken.left;
    if (outside || hidden || left < free) continue;
    free = left + wide + size * 0.8;
    drawn.push(label(left, m.height - 15 * m.s, tick.label, { class: 't3 mono', size }));
  }
  return drawn;
}

define('sb-ribbon', Ribbon);
