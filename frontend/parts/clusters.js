// <sb-clusters>: several clusters on one wall, each a tile in its place: name, release, state, nodes, age of its news.
// Tiles shrink to what fits, down to what can be read; more than fit take turns.

import { AgingPart } from './aging.js';
import { need } from './distance.js';
import { shorten, widthOf } from './measure.js';
import { define } from './part.js';
import { meaning } from './shapes.js';
import { hatch, label, px, rect, spokenList, svg } from './svg.js';
import { fill } from './time.js';
import { drawGrid, grid, pageNote } from './wall-grid.js';

/** Lengths in sizes of type. */
const TILE = { wide: 11, head: 2.95, line: 1.32, pad: 0.5, gap: 0.45, radius: 0.35 };
/** Release and phase stand beside each other where a tile is so wide; else they take turns. */
const BOTH = 17;
/** At the most so much larger than has to be. */
const LARGEST = { growth: 2.2, ofHeight: 0.052 };

class Clusters extends AgingPart {
  #clusters = [];
  #words = null;
  #pages = 1;
  #plan = null;

  get followsSize() {
    return true;
  }

  get passing() {
    const aged = this.#clusters.map((cluster) => this.#agedCluster(cluster));
    return JSON.stringify([aged.map((it) => [it.ageSaid, it.kind, nodesOf(it).map((node) => node.kind)]), this.turn(2), this.turn(this.#pages)]);
  }

  draw(model, root) {
    this.#clusters = model.clusters ?? [];
    this.#words = model.words;
    const clusters = this.#clusters.map((cluster) => this.#agedCluster(cluster));
    root.append(spokenList(clusters.map((it) => [it.name, it.word, it.to, it.phase, it.ageSaid].filter(Boolean).join(', '))));
    const box = { width: this.clientWidth, height: this.clientHeight };
    if (box.width < 2 || box.height < 2 || clusters.length === 0) return;
    const plan = this.#arranged(clusters, box, Math.max(need(model.seen), 9));
    this.#pages = plan.pages;
    root.prepend(this.#picture(clusters, plan, box, model));
  }

  // Places depend on names and room alone; every second only ages change.
  #arranged(clusters, box, least) {
    const of = JSON.stringify([clusters.map((it) => [it.name, nodesOf(it).map((node) => node.name)]), box, least, window.innerHeight]);
    if (this.#plan?.of !== of) this.#plan = { of, ...arrange(clusters, box, least) };
    return this.#plan;
  }

  #picture(clusters, plan, box, model) {
    const page = this.turn(plan.pages);
    const picture = svg('svg', {
      viewBox: `0 0 ${px(box.width)} ${px(box.height)}`, width: px(box.width), height: px(box.height), role: 'img',
      'aria-label': model.label ?? '',
    });
    const each = plan.across * plan.down;
    clusters.slice(page * each, (page + 1) * each).forEach((cluster, index) => {
      const x = plan.margin + (index % plan.across) * (plan.width + plan.gap);
      const y = plan.margin + Math.floor(index / plan.across) * (plan.height + plan.gap);
      picture.append(...tile(cluster, { x, y, width: plan.width, height: plan.height }, plan, this.turn(2)));
    });
    if (plan.pages > 1) picture.append(pageNote(model.words, page, plan.pages, box, plan.size, plan.margin));
    return picture;
  }

  // All that is said of a cluster is as old as its newest news; when that is too old, nothing of it is known.
  #agedCluster(cluster) {
    const [newestAt, freshFor] = this.news?.clusters?.[cluster.name] ?? [];
    const heard = typeof newestAt === 'number';
    const ageSaid = heard ? this.age(newestAt, this.#words) : fill(this.#words?.never ?? '?');
    const isOld = this.news && (!heard || this.isOld(newestAt, freshFor));
    const groups = (cluster.groups ?? []).map((group) => ({
      publisher: group.publisher && this.#agedNode(group.publisher, isOld),
      subscribers: (group.subscribers ?? []).map((node) => this.#agedNode(node, isOld)),
    }));
    if (!isOld) return { ...cluster, groups, ageSaid };
    return { ...cluster, groups, ageSaid, kind: 'unknown', word: heard ? fill(this.#words?.none ?? '{0}', ageSaid) : ageSaid };
  }

  #agedNode(node, isOld) {
    return isOld ? { ...node, kind: 'unknown' } : this.aged(node, this.#words);
  }
}

const nodesOf = (cluster) => cluster.groups.flatMap((group) => [group.publisher, ...group.subscribers].filter(Boolean));

// As many columns as leave the type largest; if even the smallest type is too large, as many as fit, in turns.
function arrange(clusters, box, least) {
  const margin = Math.min(40, box.width * 0.03);
  let best = null;
  for (let across = 1; across <= clusters.length; across++) {
    const plan = rows(clusters, across, Math.ceil(clusters.length / across), box, margin, least);
    if (!best || plan.size > best.size + 0.1) best = plan;
  }
  if (best.size >= least) return { ...best, pages: 1 };
  return turns(clusters, box, margin, least);
}

function rows(clusters, across, down, box, margin, least) {
  const gap = least * TILE.gap;
  const width = (box.width - 2 * margin + gap) / across - gap;
  const height = (box.height - 2 * margin + gap) / down - gap;
  const most = Math.max(least, Math.min(least * LARGEST.growth, window.innerHeight * LARGEST.ofHeight));
  const size = largest(clusters, width, height, most);
  return { across, down, width, height: Math.min(height, width * 0.85), gap, margin, size };
}

// The largest type with which every cluster fits into a tile.
function largest(clusters, width, height, most) {
  let size = Math.min(most, width / TILE.wide);
  while (size > 1 && clusters.some((cluster) => high(cluster, width, size) > height)) size *= 0.96;
  return size;
}

function high(cluster, width, size) {
  const inside = width - 2 * TILE.pad * size;
  let nodes = 0;
  for (let room = 1.25; room < 40; room += 0.05) {
    nodes = room;
    if (fits(cluster, inside, room * size, size)) break;
  }
  return (TILE.head + TILE.line + nodes + TILE.pad * 1.6) * size;
}

const fits = (cluster, width, height, size) => {
  const plan = grid(cluster.groups, { width, height }, size, ['dot']);
  return !plan.isCut && plan.pages[0].every((spot) => spot.y + spot.height <= height + 0.5);
};

function turns(clusters, box, margin, least) {
  const gap = least * TILE.gap;
  const room = box.height - 2 * margin - least * 1.5;
  const wide = Math.min(box.width - 2 * margin, TILE.wide * least);
  const across = Math.max(1, Math.floor((box.width - 2 * margin + gap) / (wide + gap)));
  const width = (box.width - 2 * margin + gap) / across - gap;
  const tallest = Math.max(...clusters.map((cluster) => high(cluster, width, least)));
  const down = Math.max(1, Math.floor((room + gap) / (tallest + gap)));
  const height = (room + gap) / down - gap;
  return { across, down, width, height, gap, margin, size: least, pages: Math.ceil(clusters.length / (across * down)) };
}

function tile(cluster, spot, plan, turn) {
  const { size } = plan;
  const group = svg('g', { class: `cluster ${cluster.kind}`, 'data-cluster': cluster.name });
  const stroke = Math.max(1.5, size * (cluster.kind === 'rest' || cluster.kind === 'unknown' ? 0.05 : 0.12));
  const box = [spot.x + stroke / 2, spot.y + stroke / 2, spot.width - stroke, spot.height - stroke];
  const head = { x: spot.x, y: spot.y, width: spot.width, height: TILE.head * size };
  group.append(rect(...box, TILE.radius * size, { class: 'ground', 'stroke-width': px(stroke) }));
  if (cluster.kind === 'ask') {
    group.append(rect(head.x, head.y, head.width, head.height, TILE.radius * size, { class: 'tile', 'stroke-width': 0 }));
  }
  if (cluster.kind === 'unknown') group.append(hatch(...box, size * 0.6, { class: 'hatching', 'stroke-width': px(size * 0.05) }));
  group.append(...heading(cluster, spot, size, turn));
  const pad = TILE.pad * size;
  const top = spot.y + (TILE.head + TILE.line) * size + pad * 0.6;
  const inside = { width: spot.width - 2 * pad, height: spot.y + spot.height - pad - top };
  const levels = spot.width >= 14 * size ? ['short', 'dot'] : ['dot'];
  return [group, ...drawGrid(grid(cluster.groups, inside, size, levels), 0, spot.x + pad, top)];
}

function heading(cluster, spot, size, turn) {
  const left = spot.x + TILE.pad * size;
  const room = spot.width - 2 * TILE.pad * size;
  const ageWide = widthOf(cluster.ageSaid, size, 450);
  const name = shorten(cluster.name, room - ageWide - size * 0.5, size * 1.1, 680);
  const base = spot.y + size * 1.3;
  const mark = size * 0.84;
  const said = [cluster.to, cluster.phase].filter(Boolean);
  const line = spot.width / size >= BOTH ? said.join(' · ') : said[turn % said.length] ?? '';
  const word = cluster.kind === 'unknown' ? cluster.word.replace(/\? (?=\d)/, '') : cluster.word;
  const weight = cluster.kind === 'rest' || cluster.kind === 'unknown' ? 480 : 640;
  const indent = size * 1.15;
  return [
    label(left, base, name, { class: 'name', size: size * 1.1, weight: 680 }),
    label(left + room, base, cluster.ageSaid, { class: 't2 age', size, weight: 450, anchor: 'end' }),
    meaning(cluster.kind, left, base + size * 1.32 - mark * 0.88, mark),
    label(left + indent, base + size * 1.32, shorten(word, room - indent, size, weight), { class: 'word', size, weight }),
    label(left, base + size * 2.72, shorten(line, room, size, 450), { class: 'line', size, weight: 450 }),
  ];
}

define('sb-clusters', Clusters);
