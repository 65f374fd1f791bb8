// How large type must be to be read from where people stand.

const ARC = Math.tan((16 / 60) * (Math.PI / 180));
/** How high a capital is, as a part of the size of the type. */
const CAPITAL = 0.727;
const METRES_PER_INCH = 0.0254;

/**
 * The smallest size of type, in px, whose capitals are 16 minutes of arc high. `seen` holds how far away people stand
 * (`metres`) and the diagonal of the screen (`inches`); a page without them asks for nothing.
 */
export function need(seen) {
  if (!(seen?.metres > 0 && seen?.inches > 0)) return 0;
  const pixels = Math.hypot(window.innerWidth, window.innerHeight);
  const perMetre = pixels / (seen.inches * METRES_PER_INCH);
  return (seen.metres * ARC * perMetre) / CAPITAL;
}
