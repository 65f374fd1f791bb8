// Measures and shortens text, so that nothing runs out of its tile.

import { svg } from './svg.js';

const SAMPLE = 100;
const MOST_KEPT = 4000;
const widths = new Map();
let ruler = null;

// Heard before any part hears it, since a part is defined only after this module has run.
document.fonts.addEventListener('loadingdone', () => widths.clear());

// A line of text off the page: a canvas would be simpler, but it knows no tabular figures.
function rulerOnPage() {
  if (!ruler?.isConnected) {
    const line = svg('text', { 'font-size': SAMPLE });
    const holder = svg('svg', { 'aria-hidden': 'true', width: 1, height: 1 }, line);
    Object.assign(holder.style, { position: 'fixed', insetBlockStart: '-9px', insetInlineStart: '-9px', visibility: 'hidden',
      pointerEvents: 'none', fontVariantNumeric: 'tabular-nums', whiteSpace: 'pre' });
    document.body.append(holder);
    ruler = line;
  }
  return ruler;
}

/** The width in px of `text` at `size` px, in the family "sans" or "mono". */
export function widthOf(text, size, weight = 400, family = 'sans') {
  const key = `${family} ${weight} ${text}`;
  if (!widths.has(key)) {
    if (widths.size > MOST_KEPT) widths.clear();
    const line = rulerOnPage();
    line.style.fontFamily = `var(--${family})`;
    line.style.fontWeight = weight;
    line.textContent = String(text);
    widths.set(key, line.getComputedTextLength());
  }
  return (widths.get(key) * size) / SAMPLE;
}

/** The longest beginning of `text` that fits, with an ellipsis where something was cut. */
export function shorten(text, room, size, weight, family) {
  const letters = Array.from(String(text));
  if (widthOf(text, size, weight, family) <= room) return String(text);
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const cut = letters.slice(0, middle).join('').trimEnd() + '…';
    if (widthOf(cut, size, weight, family) <= room) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : letters.slice(0, low).join('').trimEnd() + '…';
}

/** As `shorten`, but cuts in the middle: names of nodes differ at their ends. */
export function shortenName(name, room, size, weight) {
  const letters = Array.from(String(name));
  if (widthOf(name, size, weight) <= room) return String(name);
  for (let kept = letters.length - 1; kept > 1; kept--) {
    const tail = Math.ceil(kept * 0.45);
    const cut = `${letters.slice(0, kept - tail).join('')}…${letters.slice(-tail).join('')}`;
    if (widthOf(cut, size, weight) <= room) return cut;
  }
  return shorten(name, room, size, weight);
}

/** Makes text smaller, down to `least` of its size, before shortening it. */
export function fit(text, room, size, weight, family, least = 0.8) {
  const width = widthOf(text, size, weight, family);
  const factor = width <= room ? 1 : Math.max(least, room / width);
  return { text: shorten(text, room * 1.001, size * factor, weight, family), size: size * factor };
}

/** Breaks text at spaces into two lines of at most `room` px, smaller where needed; the second may be shortened. */
export function twoLines(text, room, size, weight, least = 0.72) {
  for (let factor = Math.max(0.88, least); ; factor = Math.max(least, factor - 0.04)) {
    const lines = broken(text, room, size * factor, weight);
    const fits = lines.every((line) => widthOf(line, size * factor, weight) <= room);
    if (fits || factor <= least) {
      return lines.map((line) => ({ text: shorten(line, room, size * factor, weight), size: size * factor }));
    }
  }
}

function broken(text, room, size, weight) {
  const words = String(text).split(/\s+/).filter(Boolean);
  let count = 1;
  while (count < words.length && widthOf(words.slice(0, count + 1).join(' '), size, weight) <= room) count++;
  const rest = words.slice(count).join(' ');
  return rest ? [words.slice(0, count).join(' '), rest] : [words.join(' ')];
}
