// <sb-topology>: the nodes of a cluster, each in its place, with its state and its replication.

import { define, Part } from './part.js';
import { shorten } from './measure.js';
import { label, px, spokenList, svg } from './svg.js';
import { layout } from './topology-layout.js';
import { links } from './topology-links.js';
import { tile } from './topology-node.js';

class Topology extends Part {
  get followsSize() {
    return true;
  }

  draw(model, root) {
    const size = model.size === 'page' ? 'page' : 'wall';
    const width = this.clientWidth;
    const height = size === 'page' ? 0 : this.clientHeight;
    const groups = model.groups ?? [];
    root.append(spokenList(groups.flatMap((group) => nodesOf(group).map((node) => sentence(node, model.words)))));
    if (width < 2 || (size === 'wall' && height < 2)) return;
    const plan = layout(groups, { width, height }, size);
    root.prepend(drawing(plan, model, size));
  }
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

function drawing(plan, model, size) {
  const picture = svg('svg', {
    viewBox: `0 0 ${px(plan.width)} ${px(plan.height)}`, width: px(plan.width), height: px(plan.height),
    role: 'img', 'aria-label': model.label ?? '',
  });
  for (const group of plan.groups) {
    picture.append(title(group, plan, size));
    picture.append(...links(group, plan.scale, size));
    const { publisher, subscribers } = group.set;
    if (publisher) picture.append(tile(publisher, group.publisher, plan.scale, size));
    (subscribers ?? []).forEach((node, i) => picture.append(tile(node, group.subscribers[i], plan.scale, size)));
  }
  picture.append(...notes(plan, model.footer ?? []));
  return picture;
}

function title(group, plan, size) {
  const rise = size === 'page' ? 12 : 27 * plan.scale;
  const text = shorten(group.title ?? '', group.width, plan.sizes.title, 550);
  return label(group.x, group.y - rise, text, { class: 't3', size: plan.sizes.title, weight: 550 });
}

// How far the night has come, under the publisher, where there is always room.
function notes(plan, lines) {
  if (!plan.note) return [];
  const size = plan.sizes.note;
  return lines.map((line, index) => label(plan.note.x, plan.note.y + size * (2.1 + index * 1.42), line,
    { class: 't2', size, weight: 500 }));
}

define('sb-topology', Topology);
