/**
 * A commenter's own site as WordPress stores it: blanks encoded, `http://` put before what names no scheme.
 * Empty for anything that is not on the web.
 */
export function authorAddress(written: string): string {
  const address = written
    .trim()
    .replaceAll(" ", "%20")
    .replace(/[^a-z0-9\-~+_.?#=!&;,/:%@$|*'()[\]\u0080-\uffff]/gi, "");
  if (address === "") return "";
  const full = address.includes(":") || /^[/#?]/.test(address) ? address : `http://${address}`;
  return /^https?:\/\//i.test(full) ? full : "";
}
