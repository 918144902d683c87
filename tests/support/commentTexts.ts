/** What WordPress' filters change, or only seem to, is in them. */
export const oddTexts = [
  "Plain words.",
  "Fish & chips, 3 < 4 > 2",
  '<b>Loud</b> &amp; &copy; "quoted" -- it\'s',
  "https://example.org/?a=1&b=2 🍟 \u0007",
  "  Blanks round it\n\nand a second paragraph ",
  "Kept in C:\\notes\\0 and \\'so\\' on \\",
];

/** What readers write, sign by sign. */
export const readersTexts = [
  "Plain words, and no more than these.",
  "Fish & chips & a tax of 3 > 2",
  "This is <b>loud</b>, and <script>this</script> is not",
  "I <3 this paper",
  "See https://example.org/?a=1&b=2#c and <a href='https://other.example/'>here</a>",
  '"Quoted", ‘curled’, it\'s -- well... 2x2 (tm)',
  "🍟 with 👨‍👩‍👧 and é",
  "العربية و עברית בשורה אחת",
  "One line,\nanother.\n\nAnd a paragraph.",
];

/** A text as it is read: without what no text has, and without the breaks of lines. */
export function seen(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}
