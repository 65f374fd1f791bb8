// Where the nodes of a cluster stand: a pure function of the set of nodes and the size of the box, never of
// their state, so that a node stays in its place for the whole night.

/** Sizes of the wall at 1280 px of drawing width; everything is scaled by one factor. */
const WALL = {
  margin: 40, head: 76, foot: 22, tileWidth: 318, widest: 430, tileHeight: 132, tallest: 160,
  rowGap: 26, fanGap: 56, columnGap: 40, groupGap: 64, title: 30, note: 30,
};
const PAGE = {
  margin: 1, head: 30, foot: 2, tileWidth: 224, widest: 300, tileHeight: 100, tallest: 100,
  rowGap: 14, fanGap: 40, columnGap: 30, groupGap: 44, chainGap: 24, title: 13, note: 13,
};
const MOST_IN_A_CHAIN = 5;

/** Places every tile: `{ scale, width, height, groups: [{ title, x, y, publisher, subscribers, chain }], note }`. */
export function layout(groups, box, size) {
  const sets = groups
    .map((group, index) => shapeOf(group, index))
    .filter((set) => set.count > 0);
  return size === 'page' ? pageLayout(sets, box) : wallLayout(sets, box);
}

// A set knows how many columns and rows it takes for a given number of subscriber columns.
function shapeOf(group, index) {
  const subscribers = group.subscribers ?? [];
  const count = subscribers.length + (group.publisher ? 1 : 0);
  const chain = index > 0 && subscribers.length <= MOST_IN_A_CHAIN;
  return { group, subscribers, count, chain };
}

function extent(set, columns, sizes) {
  if (set.subscribers.length === 0) return { columns: 1, gaps: 0, rows: 1, perColumn: 1 };
  if (set.chain) return { columns: 1, gaps: 0, rows: set.count, perColumn: set.subscribers.length };
  const perColumn = Math.ceil(set.subscribers.length / columns);
  const used = Math.ceil(set.subscribers.length / perColumn);
  return { columns: used + 1, gaps: sizes.fanGap + (used - 1) * sizes.columnGap, rows: perColumn, perColumn };
}

// All ways to share the sets out on columns; few enough to try them all.
function* choices(sets, sizes) {
  const most = sets.map((set) => (set.chain ? 1 : Math.max(1, Math.min(8, set.subscribers.length))));
  for (let first = 1; first <= (most[0] ?? 1); first++) {
    for (let second = 1; second <= (most[1] ?? 1); second++) {
      yield sets.map((set, index) => extent(set, index === 0 ? first : second, sizes));
    }
  }
}

function wallLayout(sets, box) {
  let best = null;
  for (const extents of choices(sets, WALL)) {
    const scale = wallScale(extents, box);
    if (!best || scale > best.scale + 1e-6) best = { extents, scale };
  }
  if (!best) return { scale: 1, width: box.width, height: box.height, groups: [], sizes: scaled(WALL, 1) };
  const sizes = scaled(WALL, best.scale);
  sizes.margin = edge(box);
  const extents = best.extents.map((extent) => ({ ...extent, gaps: extent.gaps * best.scale }));
  const room = box.height - sizes.head - sizes.foot;
  const widths = tileWidth(extents, box.width, sizes);
  return lowered(place(sets, extents, { ...sizes, ...widths }, { ...box, room, scale: best.scale }));
}

// The edge follows the screen and not the number of nodes, so that it lines up with the rest of the wall.
const edge = (box) => WALL.margin * Math.min(box.width / 1280, box.height / 736);

function wallScale(extents, box) {
  const columns = sum(extents, (e) => e.columns);
  const gaps = sum(extents, (e) => e.gaps) + (extents.length - 1) * WALL.groupGap;
  const rows = Math.max(...extents.map((e) => e.rows));
  const high = WALL.head + WALL.foot + rows * WALL.tileHeight + (rows - 1) * WALL.rowGap;
  const biggest = 1.5 * Math.min(box.width / 1280, box.height / 736);
  return Math.min((box.width - 2 * edge(box)) / (gaps + columns * WALL.tileWidth), box.height / high, biggest);
}

// A small cluster leaves much of the wall empty; it hangs a little above the middle, like a picture.
function lowered(plan) {
  const bottoms = plan.groups.flatMap((group) => [group.noteY, ...group.subscribers.map((spot) => spot.y + spot.height)]);
  const empty = plan.height - Math.max(...bottoms) - plan.sizes.foot;
  const by = empty > plan.height * 0.2 ? empty * 0.4 : 0;
  return { ...plan, groups: plan.groups.map((group) => shifted(group, by)), note: { ...plan.note, y: plan.note.y + by } };
}

function pageLayout(sets, box) {
  const sizes = { ...PAGE };
  let best = null;
  for (const extents of choices(sets, sizes)) {
    const wide = pageWidth(extents, sizes);
    const rows = Math.max(...extents.map((e) => e.rows));
    const over = Math.max(0, wide - box.width);
    const cost = over * 1000 + rows;
    if (!best || cost < best.cost) best = { extents, cost, over };
  }
  if (!best) return { scale: 1, width: box.width, height: 0, groups: [], sizes };
  if (best.over > 0) return stacked(sets, box, sizes);
  return finishPage(sets, best.extents, box, sizes);
}

const pageWidth = (extents, sizes) => sum(extents, (e) => e.columns) * sizes.tileWidth
    + sum(extents, (e) => e.gaps) + (extents.length - 1) * sizes.groupGap + 2 * sizes.margin;

function finishPage(sets, extents, box, sizes) {
  const rows = Math.max(...extents.map((e) => e.rows));
  const room = rows * sizes.tileHeight + (rows - 1) * sizes.rowGap;
  const widths = tileWidth(extents, box.width, sizes);
  const placed = place(sets, extents, { ...sizes, ...widths }, { ...box, room, scale: 1 });
  return { ...placed, height: sizes.head + room + sizes.foot };
}

// On a narrow page the sets stand one under the other, and tiles get as small as they must.
function stacked(sets, box, sizes) {
  const parts = sets.map((set) => {
    // A chain keeps room at its left for the lines that go around it.
    const margin = set.chain && set.subscribers.length > 1 ? sizes.chainGap : sizes.margin;
    const own = { ...sizes, margin, top: true, tileWidth: Math.min(sizes.tileWidth, (box.width - sizes.fanGap) / 2) };
    const fitting = [...choices([set], own)].filter((extents) => pageWidth(extents, own) <= box.width + 1);
    return finishPage([set], fitting.pop() ?? [extent(set, 1, own)], box, own);
  });
  let top = 0;
  const groups = parts.flatMap((part) => {
    const moved = part.groups.map((group) => shifted(group, top));
    top += part.height + sizes.rowGap;
    return moved;
  });
  return { scale: 1, width: box.width, height: Math.max(0, top - sizes.rowGap), groups, sizes, note: null };
}

function shifted(group, by) {
  const move = (spot) => spot && { ...spot, y: spot.y + by };
  return { ...group, y: group.y + by, noteY: group.noteY + by, publisher: move(group.publisher), subscribers: group.subscribers.map(move) };
}

// What is left of the width goes to the tiles, up to their widest; then to the gaps between the sets.
function tileWidth(extents, width, sizes) {
  const columns = sum(extents, (e) => e.columns);
  const gaps = sum(extents, (e) => e.gaps) + (extents.length - 1) * sizes.groupGap + 2 * sizes.margin;
  return { tile: Math.min(sizes.widest, (width - gaps) / columns) };
}

function place(sets, extents, sizes, box) {
  let x = sizes.margin;
  const rows = Math.max(...extents.map((extent) => extent.rows));
  const spare = (box.room - (rows - 1) * sizes.rowGap * 1.3) / rows;
  const high = Math.min(sizes.tallest, Math.max(sizes.tileHeight, spare));
  const groups = sets.map((set, index) => {
    const placed = placeSet(set, extents[index], x, { ...sizes, high }, box.room);
    x += extents[index].columns * sizes.tile + extents[index].gaps + sizes.groupGap;
    return placed;
  });
  const first = groups[0];
  const note = first && { x: first.x, y: first.noteY };
  return { scale: box.scale, width: box.width, height: box.height, groups, sizes, note };
}

function placeSet(set, extent, x, sizes, room) {
  const rows = extent.rows;
  const high = sizes.high;
  const pitch = rows === 1 ? 0 : Math.min((room - high) / (rows - 1), high * (set.chain ? 1.42 : 1.27));
  const top = sizes.head;
  const spot = (column, row) => {
    const left = x + (column === 0 ? 0 : column * sizes.tile + sizes.fanGap + (column - 1) * sizes.columnGap);
    return { x: left, y: top + row * pitch, width: sizes.tile, height: high, column, row };
  };
  const middle = (rows - 1) / 2;
  const fan = !set.chain && set.subscribers.length > 0;
  // Stacked, a set may be many screens high: whoever scrolls down meets the publisher first.
  const publisher = spot(0, fan && !sizes.top ? middle : 0);
  const subscribers = set.subscribers.map((node, index) => fan
    ? spot(1 + Math.floor(index / extent.perColumn), index % extent.perColumn)
    : spot(0, index + set.count - set.subscribers.length));
  return {
    title: set.group.title, x, y: sizes.head, chain: !fan, pitch,
    publisher: set.group.publisher ? publisher : null, subscribers, set: set.group,
    noteY: publisher.y + publisher.height, width: extent.columns * sizes.tile + extent.gaps,
  };
}

function scaled(sizes, factor) {
  return Object.fromEntries(Object.entries(sizes).map(([name, value]) => [name, value * factor]));
}

const sum = (items, of) => items.reduce((total, item) => total + of(item), 0);
