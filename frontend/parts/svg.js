// Builds SVG and HTML nodes by hand: text only ever becomes a text node, so a hostile name stays a name.

const SVG = 'http://www.w3.org/2000/svg';

/** Sets the attributes that have a value; undefined and null are left out. */
function dress(element, attributes) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value !== undefined && value !== null) element.setAttribute(name, String(value));
  }
  return element;
}

/** An SVG element with attributes and children (nodes or strings). */
export function svg(tag, attributes, ...children) {
  const element = dress(document.createElementNS(SVG, tag), attributes);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** An HTML element with attributes and children (nodes or strings). */
export function html(tag, attributes, ...children) {
  const element = dress(document.createElement(tag), attributes);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Coordinates are rounded to hundredths, which keeps the markup short and the lines sharp. */
export const px = (value) => Math.round(value * 100) / 100;

/** One line of text; `look` holds size (px), weight, class and anchor. */
export function label(x, y, content, look) {
  return svg('text', {
    x: px(x), y: px(y), class: look.class, 'font-size': px(look.size),
    'font-weight': look.weight ?? 400, 'text-anchor': look.anchor,
  }, String(content));
}

export function rect(x, y, width, height, radius, attributes) {
  return svg('rect', {
    x: px(x), y: px(y), width: px(Math.max(0, width)), height: px(Math.max(0, height)),
    rx: px(Math.min(radius, height / 2)), ...attributes,
  });
}

/** Slanted lines that fill a box; drawn as one path, since a pattern would need an id. */
export function hatch(x, y, width, height, step, attributes) {
  const parts = [];
  for (let k = step; k < width + height; k += step) {
    const top = [x + Math.min(k, width), y + Math.max(0, k - width)];
    const foot = [x + Math.max(0, k - height), y + Math.min(k, height)];
    parts.push(`M${px(top[0])} ${px(top[1])}L${px(foot[0])} ${px(foot[1])}`);
  }
  return svg('path', { d: parts.join(''), fill: 'none', ...attributes });
}

/** A list for screen readers that says what the drawing shows. */
export function spokenList(lines) {
  return html('ul', { class: 'spoken' }, ...lines.map((line) => html('li', {}, line)));
}
