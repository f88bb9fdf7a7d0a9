/** A code that people show to the reader or type: of an appointment, or of a ticket from an earlier day. */

import { plain } from "baari/typed.js";

const CODE = /^[A-Z0-9-]{4,32}$/;
const TICKET = /^[A-Z]{1,3}-\d{3,}-[0-9A-HJKMNP-TV-Z]{10}$/;

/**
 * `{ appointment }` or `{ carryOver }`; null when the text is not a code. A ticket's QR code is a URL that ends with
 * the ticket's code.
 */
export function codeIn(text) {
  const code = plain(text.replace(/^.*[?&]c=/, "")).toUpperCase();
  if (TICKET.test(code)) {
    return { carryOver: code };
  }
  return CODE.test(code) ? { appointment: code } : null;
}

/** The number on the ticket with this code. */
export const numberOf = (trackingCode) => trackingCode.slice(0, trackingCode.lastIndexOf("-"));
