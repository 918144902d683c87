/** Letters that Unicode does not take apart, and what readers type for them. */
const plain: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ς: "σ",
  // Arabic and Persian: forms of one letter, and the stroke that only stretches a word.
  "\u0671": "\u0627",
  "\u0649": "\u064a",
  "\u06cc": "\u064a",
  "\u0629": "\u0647",
  "\u06a9": "\u0643",
  "\u0640": "",
};

const special = new RegExp(`[${Object.keys(plain).join("")}]`, "g");
/** Accents over Latin, Greek and Cyrillic, points of Hebrew, vowels of Arabic. In other scripts marks are letters, and stay. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g;
const ascii = /^[\0-\x7f]*$/;
/** `٣` and `۳` are 3. */
const arabicDigit = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** A word as it is compared: without case, accents and vowel points, each letter in one form. */
export function foldWord(word: string): string {
  if (ascii.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .normalize("NFKD")
    .replace(marks, "")
    .replace(special, (letter) => plain[letter] ?? letter)
    .replace(arabicDigit, (digit) => String(digit.charCodeAt(0) & 0xf))
    .normalize("NFC");
}

/** Arabic writes its article, and the `and` before it, onto the word. */
const arabicArticle = /^\u0648?\u0627\u0644(?=.)/;

/** A folded word without the Arabic article, where `least` letters or more remain; else as it is. */
export function withoutArticle(word: string, least: number): string {
  const bare = word.replace(arabicArticle, "");
  return bare.length >= least ? bare : word;
}
