/** Whether the reader asked the browser to save data, in browsers that tell. */
export function savesData(): boolean {
  const connection: unknown = "connection" in navigator ? navigator.connection : null;
  const asked =
    typeof connection === "object" && connection !== null && "saveData" in connection && connection.saveData;
  return asked === true || matchMedia("(prefers-reduced-data: reduce)").matches;
}
