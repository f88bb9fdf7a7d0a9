/** Token numbers as people type them and as the server names them. */

/** People type `d42`; the ticket says `D-042`. */
export function asPrinted(number) {
  const [, series, digits] = /^\s*([A-Za-z]+)\s*-?\s*(\d+)\s*$/.exec(number) ?? [];
  return series ? `${series.toUpperCase()}-${digits.padStart(3, "0")}` : number.trim();
}

/** The path of a token of the open day below its centre. */
export const tokenPath = (businessDay, number) =>
  `tokens/${encodeURIComponent(`${businessDay.replaceAll("-", "")}-${number}`)}`;
