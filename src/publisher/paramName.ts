/**
 * The name of a part of a query as PHP reads it: `rest.route`, ` rest_route`, `rest_route[]` and `rest[route` are all the same one. A
 * bracket begins an array only where another closes it.
 */
export function paramName(part: string): string {
  const name = (part.split("=")[0] ?? "").replaceAll("+", " ");
  const decoded = (decode(name) ?? name).replace(/\0[^]*/, "").trimStart();
  const bracket = decoded.indexOf("[", 1);
  const isArray = bracket > 0 && decoded.includes("]", bracket);
  return (isArray ? decoded.slice(0, bracket) : decoded).replace(/[. [\]]/g, "_");
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
