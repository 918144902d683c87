/** Whether the reader is in the midst of something that a reload would break off: typing, listening, watching. */
export function isAtWork(): boolean {
  const fields = [...document.querySelectorAll("textarea")];
  const players = [...document.querySelectorAll<HTMLMediaElement>("audio, video")];
  return (
    document.activeElement?.matches("input, textarea, select, [contenteditable]") === true ||
    fields.some((field) => field.value !== "") ||
    players.some((player) => !player.paused && !player.ended) ||
    // Frames of others do not say whether they play.
    document.querySelector("iframe") !== null
  );
}
