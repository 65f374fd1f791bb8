// <sb-topology>: the nodes of a cluster, each in its place, with its state and its replication.

import { AgingPart } from './aging.js';
import { need } from './distance.js';
import { shorten } from './measure.js';
import { define } from './part.js';
import { label, px, spokenList, svg } from './svg.js';
import { layout } from './topology-layout.js';
import { links } from './topology-links.js';
import { tile } from './topology-node.js';
import { alike, drawGrid, grid, legend, pageNote } from './wall-grid.js';

/** A tile of the whole drawing has to be so wide and high, in sizes of the smallest type, to be read. */
const TILE = { wide: 9, high: 3.95 };
const LEGEND_LINES = 2;
/** Where there is room, tiles grow to so many times the smallest type. */
const LARGEST = 1.5;

class Topology extends AgingPart {
  #groups = [];
  #words = null;
  #pages = 1;

  get followsSize() {
    return true;
  }

  get passing() {
    const old = this.#groups.flatMap(nodesOf).map((node) => this.aged(node, this.#words)).filter((node) => node.kind === 'unknown');
    return JSON.stringify([old.map((node) => [node.fullName, node.word]), this.turn(this.#pages)]);
  }

  draw(model, root) {
    const size = model.size === 'page' ? 'page' : 'wall';
    const width = this.clientWidth;
    const height = size === 'page' ? 0 : this.clientHeight;
    this.#groups = model.groups ?? [];
    this.#words = model.words;
    const groups = this.#groups.map((group) => this.#now(group));
    root.append(spokenList(groups.flatMap((group) => nodesOf(group).map((node) => sentence(node, model.words)))));
    if (width < 2 || (size === 'wall' && height < 2)) return;
    const least = size === 'page' ? 0 : need(model.seen);
    const plan = layout(groups, { width, height }, size);
    root.prepend(isReadable(plan, least) ? drawing(plan, model, size, least) : this.#tiles(groups, model, { width, height }, least));
  }

  #now(group) {
    return {
      ...group, publisher: group.publisher && this.aged(group.publisher, this.#words),
      subscribers: (group.subscribers ?? []).map((node) => this.aged(node, this.#words)),
    };
  }

  // Too many nodes to be read from afar as a whole: tiles with less on each, and at last on several pages.
  #tiles(groups, model, box, least) {
    const { plan, size, margin, foot } = tilesFor(groups, box, least);
    this.#pages = plan.pages.length;
    const page = this.turn(this.#pages);
    const picture = svg('svg', { ...frame(box), role: 'img', 'aria-label': model.label ?? '' });
    for (const title of plan.titles) {
      picture.append(label(margin + title.x, margin * 0.5 + size, shorten(title.text, title.width, size, 550),
        { class: 't3', size, weight: 550 }));
    }
    picture.append(...drawGrid(plan, page, margin, margin * 0.5));
    const wide = box.width - 2 * margin - (this.#pages > 1 ? size * 4 : 0);
    if (plan.level.name === 'short') {
      picture.append(...legend(alike(groups.flatMap(nodesOf)), margin, box.height - foot + size * 1.15, wide, size, LEGEND_LINES, model.words));
    }
    if (this.#pages > 1) picture.append(pageNote(model.words, page, this.#pages, box, size, margin));
    return picture;
  }
}

// The state in words on each tile, if there is room for it, in the largest type; else the shapes, and the words once.
function tilesFor(groups, box, least) {
  const margin = Math.min(40, box.width * 0.03);
  for (const name of ['plain', 'short']) {
    for (let size = least * LARGEST; size >= least - 0.01; size -= least * 0.1) {
      const found = tilesAt(groups, box, margin, size, name);
      if (!found.plan.isCut) return found;
    }
  }
  return tilesAt(groups, box, margin, least, 'short');
}

function tilesAt(groups, box, margin, size, name) {
  const foot = size * (name === 'plain' ? 0.5 : 0.6 + LEGEND_LINES * 1.35);
  const room = { width: box.width - 2 * margin, height: box.height - margin * 0.5 - foot, title: size * 1.6 };
  return { plan: grid(groups, room, size, [name]), size, margin, foot };
}

const frame = ({ width, height }) => ({ viewBox: `0 0 ${px(width)} ${px(height)}`, width: px(width), height: px(height) });

function isReadable(plan, least) {
  const spots = plan.groups.flatMap((group) => [group.publisher, ...group.subscribers].filter(Boolean));
  return spots.every((spot) => spot.width >= TILE.wide * least && spot.height >= TILE.high * least);
}

function nodesOf(group) {
  return [group.publisher, ...(group.subscribers ?? [])].filter(Boolean);
}

// "sub2: out of sync, replication 3"; the server may hand over the whole sentence instead.
function sentence(node, words) {
  if (node.spoken) return node.spoken;
  const known = typeof node.replication === 'number';
  const replication = known
    ? (words?.replication ?? 'replication {0}').replace('{0}', String(node.replication))
    : (words?.unread ?? 'replication not known');
  return `${node.fullName ?? node.name}: ${node.word}, ${replication}`;
}

function drawing(plan, model, size, least) {
  const picture = svg('svg', { ...frame(plan), role: 'img', 'aria-label': model.label ?? '' });
  for (const group of plan.groups) {
    picture.append(title(group, plan, size, least));
    picture.append(...links(group, plan.scale, size));
    const { publisher, subscribers } = group.set;
    if (publisher) picture.append(tile(publisher, group.publisher, plan.scale, size, least));
    (subscribers ?? []).forEach((node, i) => picture.append(tile(node, group.subscribers[i], plan.scale, size, least)));
  }
  picture.append(...notes(plan, model.footer ?? [], least));
  return picture;
}

function title(group, plan, size, least) {
  const rise = size === 'page' ? 12 : 27 * plan.scale;
  const type = Math.max(plan.sizes.title, least);
  const text = shorten(group.title ?? '', group.width, type, 550);
  return label(group.x, group.y - rise, text, { class: 't3', size: type, weight: 550 });
}

// How far the night has come, under the publisher, where there is always room.
function notes(plan, lines, least) {
  if (!plan.note) return [];
  const size = Math.max(plan.sizes.note, least);
  return lines.map((line, index) => label(plan.note.x, plan.note.y + size * (2.1 + index * 1.42), line,
    { class: 't2', size, weight: 500 }));
}

define('sb-topology', Topology);
