/** Token numbers as people type them and as the server names them. */

import { plain } from "baari/typed.js";

/** People type `d42` or `D ۴۲`; the ticket says `D-042`. */
export function asPrinted(number) {
  const typed = plain(number);
  const [, series, digits] = /^([A-Za-z]+)\s*-?\s*(\d+)$/.exec(typed) ?? [];
  return series ? `${series.toUpperCase()}-${digits.padStart(3, "0")}` : typed;
}

/** The path of a token of the open day, below the centre's path. */
export const tokenPath = (businessDay, number) =>
  `tokens/${encodeURIComponent(`${businessDay.replaceAll("-", "")}-${number}`)}`;
