/** How a CNIC (`35202-1234567-1`) or a mobile number (`0300-1234567`) is typed and shown. Only a mobile begins with 0. */

const CNIC = [5, 7, 1];
const MOBILE = [4, 7];
const SHOWN_LAST = 3;

const groups = (digits) => (digits.startsWith("0") ? MOBILE : CNIC);
const length = (digits) => groups(digits).reduce((sum, group) => sum + group, 0);

/** Adds one digit if there is room for it. */
export const typed = (digits, digit) => (digits.length < length(digits) ? digits + digit : digits);

export const missing = (digits) => length(digits) - digits.length;

/** A mobile number of Pakistan begins with 03. */
export const isWrong = (digits) => /^0[^3]/.test(digits);

export const isComplete = (digits) => missing(digits) === 0 && !isWrong(digits);

/** In groups. If masked, only the last digits are shown. */
export function shown(digits, isMasked) {
  const hidden = isMasked ? digits.length - SHOWN_LAST : 0;
  const signs = Array.from(digits, (digit, at) => (at < hidden ? "•" : digit)).join("");
  let at = 0;
  return groups(digits)
    .map((group) => signs.slice(at, (at += group)))
    .filter((part) => part !== "")
    .join("-");
}
