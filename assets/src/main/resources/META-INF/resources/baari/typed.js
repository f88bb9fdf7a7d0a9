/** The plain form of a number or code that people type, paste or scan. The same rules as `Typed` in the programs. */

const DIGIT = /^\p{Nd}$/u;
const DIGITS_OF_A_SCRIPT = 10;
const DASHES = /[\p{Pd}\u2212\u2043\u02D7\u0640\u06D4]/gu;
const INVISIBLE = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/g;

/**
 * Digits of every script become 0 to 9, every dash becomes `-`, full-width letters become normal letters, and invisible
 * characters are removed.
 */
export const plain = (text) =>
  text
    .normalize("NFKC")
    .replace(/\p{Nd}/gu, digit)
    .replace(DASHES, "-")
    .replace(INVISIBLE, "")
    .replace(/\s/g, " ")
    .trim();

/** In each script, the ten digits follow each other, starting with zero. */
function digit(letter) {
  const code = letter.codePointAt(0);
  let value = 0;
  while (value < DIGITS_OF_A_SCRIPT - 1 && DIGIT.test(String.fromCodePoint(code - value - 1))) {
    value += 1;
  }
  return String(value);
}
