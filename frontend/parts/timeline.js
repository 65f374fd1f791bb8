// <sb-timeline>: a row for each node on one axis of time. The names stay in sight while the time scrolls sideways.

import { shortenName, widthOf } from './measure.js';
import { define, Part } from './part.js';
import { lane, sample } from './timeline-bars.js';
import { placeLabels } from './ribbon-labels.js';
import { html, label, px, svg } from './svg.js';

const NARROWEST = 620;
const ROW = 34;
const TOP = 30;
const FOOT = 26;

const RULES = `
  :host { position: relative; }
  .box { display: grid; grid-template-columns: auto minmax(0, 1fr); border: 1px solid var(--line); border-radius: var(--radius);
    background: var(--panel); overflow: hidden; }
  .names { border-inline-end: 1px solid var(--line); background: var(--panel); }
  .scroll { overflow-x: auto; overflow-y: hidden; }
  .scroll:focus-visible { outline: 2px solid var(--focus); outline-offset: -2px; }
  svg { max-inline-size: none; }
  .legend { display: flex; flex-wrap: wrap; gap: 6px 18px; margin-block-start: 10px; font-size: 13px; color: var(--text-2); }
  .legend > span { display: inline-flex; align-items: center; gap: 7px; }
  .facts { margin: 8px 0 0; padding: 0; list-style: none; font-size: 13px; color: var(--text-2);
    display: flex; flex-wrap: wrap; gap: 3px 18px; font-variant-numeric: tabular-nums; }
  .line { stroke: var(--line); }
  .axis { stroke: var(--line); stroke-dasharray: 2 4; }
  .plan { fill: none; stroke: var(--text-3); }
  .next { fill: none; stroke: var(--text-3); stroke-dasharray: 4 3; }
  .was { --fill: var(--past); --inside: var(--text); }
  .now { --fill: var(--work); --inside: var(--ink); }
  .ask { --fill: var(--ask); --inside: var(--ask-ink); }
  .hold { --fill: var(--hold); --inside: var(--ink); }
  .solid { fill: var(--fill); }
  .stripes { stroke: var(--inside); opacity: .5; fill: none; }
  .edge { fill: none; stroke: var(--rest); }
  .now .edge { stroke: var(--work-mark); }
  .slant { stroke: var(--rest); opacity: .6; fill: none; }
  .ask .slant { stroke: var(--ask-ink); opacity: .25; }
  .on { fill: var(--inside); }
  .plate { fill: var(--panel); }
  .post { fill: none; stroke: var(--text); }
  .post.safe { stroke: var(--text-3); }
  .post.end { stroke: var(--hold-mark); }
  .range { fill: var(--text); opacity: .08; }
`;

class Timeline extends Part {
  #left = 0;

  constructor() {
    super(RULES);
  }

  get followsSize() {
    return true;
  }

  // All is drawn anew, so whoever stands in it is put back into it.
  redraw() {
    const held = this.shadowRoot.activeElement?.classList.contains('scroll');
    super.redraw();
    if (held) this.shadowRoot.querySelector('.scroll')?.focus({ preventScroll: true });
  }

  draw(model, root) {
    const rows = model.rows ?? [];
    const width = this.clientWidth;
    root.append(spoken(model));
    if (width < 2 || rows.length === 0 || !(model.end > model.start)) return;
    const names = Math.min(190, Math.max(86, width * 0.26), widest(rows) + 26);
    const m = measures(model, Math.max(NARROWEST, width - names - 3), rows.length);
    const scroll = html('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': model.label }, drawing(model, m));
    root.prepend(
      html('div', { class: 'box' }, nameColumn(rows, names, m), scroll),
      legend(model.legend ?? []),
      html('ul', { class: 'facts' }, ...(model.facts ?? []).map((fact) => html('li', {}, fact))),
    );
    // A new drawing stands where the old one was scrolled to.
    scroll.scrollLeft = this.#left;
    scroll.addEventListener('scroll', () => { this.#left = scroll.scrollLeft; });
  }
}

const widest = (rows) => Math.max(...rows.map((row) => widthOf(row.name, 13, row.all ? 450 : 600)));

function measures(model, width, count) {
  const margin = 10;
  const x = (at) => margin + ((at - model.start) / (model.end - model.start)) * (width - 2 * margin);
  return { width, margin, x, height: TOP + count * ROW + FOOT, foot: TOP + count * ROW };
}

function nameColumn(rows, width, m) {
  const picture = svg('svg', { width: px(width), height: px(m.height), 'aria-hidden': 'true' });
  rows.forEach((row, index) => {
    const weight = row.all ? 450 : 600;
    picture.append(svg('path', { d: `M0 ${TOP + index * ROW + 0.5}H${px(width)}`, class: 'line' }));
    picture.append(label(13, TOP + index * ROW + 21, shortenName(row.name, width - 20, 13, weight),
      { size: 13, weight, class: row.all ? 't2' : '' }));
  });
  return html('div', { class: 'names' }, picture);
}

function drawing(model, m) {
  const picture = svg('svg', { width: px(m.width), height: px(m.height), 'aria-hidden': 'true' });
  picture.append(...axis(model, m));
  (model.rows ?? []).forEach((row, index) => picture.append(...lane(row, TOP + index * ROW, ROW, m)));
  picture.append(...posts(model, m));
  return picture;
}

// Hours under the rows; one that would touch its neighbour is left out.
function axis(model, m) {
  const parts = (model.rows ?? []).map((_, index) =>
    svg('path', { d: `M0 ${TOP + index * ROW + 0.5}H${px(m.width)}`, class: 'line' }));
  let free = 0;
  for (const tick of model.ticks ?? []) {
    const wide = widthOf(tick.label, 12, 400, 'mono');
    const left = Math.max(4, Math.min(m.width - wide - 4, m.x(tick.at) - wide / 2));
    parts.push(svg('path', { d: `M${px(m.x(tick.at))} ${TOP}V${m.foot}`, class: 'axis' }));
    if (left < free) continue;
    free = left + wide + 10;
    parts.push(label(left, m.height - 8, tick.label, { class: 't3 mono', size: 12 }));
  }
  return parts;
}

// Now, the expected finish with its range, the latest safe start and the end of the window: lines of four kinds.
const POSTS = {
  now: { width: 2.5, hold: 40, weight: 650 },
  finish: { width: 2, dash: '2 4', hold: 4, weight: 600 },
  safe: { width: 2, dash: '7 3', hold: 2, weight: 500 },
  end: { width: 3, hold: 3, weight: 550 },
};

function posts(model, m) {
  const seen = (model.marks ?? []).filter((mark) => mark.at >= model.start && mark.at <= model.end && POSTS[mark.kind]);
  const lines = seen.map((mark) => svg('path', {
    d: `M${px(m.x(mark.at))} ${TOP - 6}V${m.foot}`, class: `post ${mark.kind}`, 'stroke-width': POSTS[mark.kind].width,
    'stroke-dasharray': POSTS[mark.kind].dash,
  }));
  const ranges = seen.filter((mark) => mark.most > mark.least).map((mark) => svg('rect', {
    class: 'range', x: px(m.x(mark.least)), y: TOP, height: m.foot - TOP,
    width: px(m.x(Math.min(mark.most, model.end)) - m.x(mark.least)),
  }));
  const words = placeLabels(seen.map((mark) => ({
    text: mark.label, x: m.x(mark.at), y: 18, anchor: 'middle', class: mark.kind === 'now' ? '' : 't2',
    size: 13, weight: POSTS[mark.kind].weight, hold: POSTS[mark.kind].hold,
  })), m);
  return [...ranges, ...lines, ...words];
}

function legend(entries) {
  return html('div', { class: 'legend', 'aria-hidden': 'true' },
    ...entries.map((entry) => html('span', {}, sample(entry), entry.label)));
}

/** A table for those who do not see the drawing. */
function spoken(model) {
  const lines = (row) => row.bars.map((bar) => html('li', {}, bar.words));
  const body = (model.rows ?? []).map((row) => html('tr', {},
    html('th', { scope: 'row' }, row.name), html('td', {}, html('ul', {}, ...lines(row)))));
  // A table takes the width of its words whatever it is told, so a box around it is what is hidden.
  return html('div', { class: 'spoken' }, html('table', {}, html('caption', {}, model.label), html('tbody', {}, ...body)));
}

define('sb-timeline', Timeline);
