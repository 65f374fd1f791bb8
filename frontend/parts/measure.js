// Measures and shortens text, so that nothing runs out of its tile.

const FAMILY = {
  sans: '"Inter", system-ui, sans-serif',
  mono: '"JetBrains Mono", ui-monospace, monospace',
};
let pen = null;

/** The width in px of `text` at `size` px. */
export function widthOf(text, size, weight = 400, family = 'sans') {
  pen ??= document.createElement('canvas').getContext('2d');
  // Measured at 100 px, since a canvas may round the widths of small type.
  pen.font = `${weight} 100px ${FAMILY[family]}`;
  return (pen.measureText(String(text)).width * size) / 100;
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

/** Makes text smaller, down to `least` of its size, before shortening it. */
export function fit(text, room, size, weight, family, least = 0.8) {
  const width = widthOf(text, size, weight, family);
  const factor = width <= room ? 1 : Math.max(least, room / width);
  return { text: shorten(text, room * 1.001, size * factor, weight, family), size: size * factor };
}

/** Breaks text at spaces into at most `most` lines of at most `room` px; the last may be shortened. */
export function wrap(text, room, size, weight, most) {
  const lines = [''];
  for (const word of String(text).split(/\s+/).filter(Boolean)) {
    const last = lines[lines.length - 1];
    const longer = last === '' ? word : `${last} ${word}`;
    const full = widthOf(longer, size, weight) > room && last !== '';
    if (full && lines.length < most) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => shorten(line, room, size, weight));
}
