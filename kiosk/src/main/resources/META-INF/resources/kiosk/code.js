/** What people show at the reader or type: the code of an appointment, or of a ticket of an earlier day. */

const CODE = /^[A-Z0-9-]{4,32}$/;
const TICKET = /^[A-Z]{1,3}-\d{3,}-[0-9A-HJKMNP-TV-Z]{10}$/;

/** `{ appointment }` or `{ carryOver }`; null when it is no code. A ticket's QR code is an address that ends with its code. */
export function codeIn(text) {
  const code = latin(text).replace(/^.*[?&]c=/, "").trim().toUpperCase();
  if (TICKET.test(code)) {
    return { carryOver: code };
  }
  return CODE.test(code) ? { appointment: code } : null;
}

/** Digits of Urdu and Arabic and dashes of any kind as a code has them. */
export const latin = (text) =>
  text
    .normalize("NFKC")
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/\p{Pd}|−/gu, "-");

/** The number on the ticket that bears this code. */
export const numberOf = (trackingCode) => trackingCode.slice(0, trackingCode.lastIndexOf("-"));
