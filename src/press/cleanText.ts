/** All that XML 1.0 (https://www.w3.org/TR/xml/#charsets) and HTML have a place for; halves of surrogate pairs are not among it. */
const unfit = /[^\t\n\r\u{20}-\u{7E}\u{85}\u{A0}-\u{D7FF}\u{E000}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text without the characters that would break the file it is printed into. */
export function cleanText(text: string): string {
  return text.replace(unfit, "");
}

/** Text on one line, for titles. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, " ").trim();
}
