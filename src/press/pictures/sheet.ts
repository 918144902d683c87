/** The sheet every picture is drawn on, in its own units. */
export const sheetWidth = 1200;
export const sheetHeight = 800;

export type Point = readonly [x: number, y: number];

/** `over` lays an ink on those below it, so that two make a third; else it covers them. */
export type Lay = "cover" | "over";

export function rect(x: number, y: number, width: number, height: number, fill: string, lay: Lay = "cover"): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" ${ink(fill, lay)}/>`;
}

export function ground(fill: string): string {
  return rect(0, 0, sheetWidth, sheetHeight, fill);
}

export function circle(x: number, y: number, radius: number, fill: string, lay: Lay = "cover"): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" ${ink(fill, lay)}/>`;
}

export function polygon(points: readonly Point[], fill: string, lay: Lay = "cover"): string {
  return `<path d="M${points.map(at).join("L")}Z" ${ink(fill, lay)}/>`;
}

/** Any closed outline, as SVG path data. */
export function shape(data: string, fill: string, lay: Lay = "cover"): string {
  return `<path fill-rule="evenodd" d="${data}" ${ink(fill, lay)}/>`;
}

/** Part of a ring. Degrees clockwise from the right; `inner` 0 gives a slice. */
export function ringPart(
  x: number,
  y: number,
  inner: number,
  outer: number,
  from: number,
  to: number,
  fill: string,
  lay: Lay = "cover",
): string {
  const large = to - from > 180 ? 1 : 0;
  const outside = `M${at(polar(x, y, outer, from))}A${n(outer)} ${n(outer)} 0 ${large} 1 ${at(polar(x, y, outer, to))}`;
  const inside =
    inner > 0
      ? `L${at(polar(x, y, inner, to))}A${n(inner)} ${n(inner)} 0 ${large} 0 ${at(polar(x, y, inner, from))}`
      : `L${at([x, y])}`;
  return shape(`${outside}${inside}Z`, fill, lay);
}

export function hairline(points: readonly Point[], stroke: string, width = 2.5): string {
  return `<path d="M${points.map(at).join("L")}" fill="none" stroke="${stroke}" stroke-width="${n(width)}"/>`;
}

export function hairCircle(x: number, y: number, radius: number, stroke: string, width = 2.5): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="none" stroke="${stroke}" stroke-width="${n(width)}"/>`;
}

export function polar(x: number, y: number, radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
}

export function at([x, y]: Point): string {
  return `${n(x)} ${n(y)}`;
}

/** Tenths of a unit: finer than any screen shows, and safe from the last digits in which machines may differ. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

function ink(fill: string, lay: Lay): string {
  return lay === "over" ? `fill="${fill}" style="mix-blend-mode:multiply"` : `fill="${fill}"`;
}
