// The colours of the drawings: one sheet, shared by all parts, made of the tokens in styles/tokens.css.

const RULES = `
  :host { display: block; }
  :host([hidden]) { display: none; }
  svg { display: block; max-inline-size: 100%; overflow: hidden; }
  text { font-family: var(--sans); font-variant-numeric: tabular-nums; fill: var(--text); }
  text.mono { font-family: var(--mono); }
  .t2 { fill: var(--text-2); }
  .t3 { fill: var(--text-3); }
  .spoken { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden;
    clip-path: inset(50%); white-space: nowrap; }

  .rest { --mark: var(--rest); --word: var(--rest); --edge: var(--line); --chip: transparent; }
  .unknown { --mark: var(--rest); --word: var(--text-2); --edge: var(--line-strong); --chip: transparent; }
  .work { --mark: var(--work-mark); --word: var(--work-text); --edge: var(--work-mark); --chip: var(--work-chip); }
  .hold { --mark: var(--hold-mark); --word: var(--hold-text); --edge: var(--hold-mark); --chip: var(--hold-chip); }
  .ask { --mark: var(--ask-ink); --word: var(--ask-ink); --edge: var(--ask-edge); --chip: transparent; }

  .tile { fill: var(--raised); stroke: var(--edge); }
  .ask .tile { fill: var(--ask); }
  .ground { fill: var(--raised); stroke: var(--edge); }
  .line { fill: var(--text-2); }
  .hatching { stroke: var(--line-strong); opacity: .55; }
  .chip { fill: var(--chip); }
  .mark { fill: var(--mark); }
  .stroke { fill: none; stroke: var(--mark); stroke-linecap: round; stroke-linejoin: round; }
  .word { fill: var(--word); }
  .ask .name, .ask .t2, .ask .t3 { fill: var(--ask-ink); }

  .bar { fill: none; stroke: var(--bar); }
  .bar.old { --bar: var(--old); }
  .bar.new { --bar: var(--new); }
  .ask .bar.old, .ask .bar.new { --bar: var(--ask-ink); }
  .bar.on { fill: var(--bar); }
  .bar.blank { stroke: var(--line-strong); }
  .grown { fill: var(--work); }

  .digit { fill: var(--rest); }
  .box { fill: none; stroke: var(--line-strong); }
  .rep-2.lit .digit { fill: var(--text); }
  .rep-2.lit .box { stroke: var(--rest); fill: var(--rest); fill-opacity: .16; }
  .rep-0 .digit, .rep-1 .digit { fill: var(--work-text); }
  .rep-0 .box, .rep-1 .box { stroke: var(--work-mark); }
  .rep-3 .digit, .rep-4 .digit { fill: var(--ink); }
  .rep-3 .box, .rep-4 .box { fill: var(--hold); stroke: var(--hold); }
  .rep-unknown .digit { fill: var(--text-2); }
  .ask .rep .digit { fill: var(--ask-ink); }
  .ask .rep .box { stroke: var(--ask-ink); }
  .ask .rep-3 .box, .ask .rep-4 .box { fill: var(--ask-ink); }
  .ask .rep-3 .digit, .ask .rep-4 .digit { fill: var(--ask); }

  .link { fill: none; stroke: var(--line-strong); stroke-linecap: round; }
  .link.starting { stroke: var(--work-mark); }
  .link.broken { stroke: var(--hold-mark); stroke-linecap: butt; }
  .link.unread { stroke: var(--text-3); }

  .phase.done { --fill: var(--past); --inside: var(--text); }
  .phase.work { --fill: var(--work); --inside: var(--ink); }
  .phase.ask { --fill: var(--ask); --inside: var(--ask-ink); }
  .phase.hold { --fill: var(--hold); --inside: var(--ink); }
  .filled { fill: var(--fill); }
  .over { stroke: var(--ink); opacity: .2; }
  .open { fill: none; stroke: var(--text-3); }
  .caption.inside { fill: var(--inside, var(--text)); }
  .caption.outside { fill: var(--text-2); }
  .post.now, .post.finish { stroke: var(--text); }
  .post.end { stroke: var(--hold-mark); }
`;
const sheets = new Map();

/** The sheet with these rules, made once and shared by every element that uses it. */
export function sheetOf(rules) {
  if (!sheets.has(rules)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    sheets.set(rules, sheet);
  }
  return sheets.get(rules);
}

/** The shared sheet, and the rules that a part adds to it. */
export function paint(rules) {
  return rules ? [sheetOf(RULES), sheetOf(rules)] : [sheetOf(RULES)];
}
