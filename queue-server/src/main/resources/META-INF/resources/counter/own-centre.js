/** Which centre a page of the staff shows. */

/**
 * The centre that the address asks for, or the only one of this account. Null when the reader has to choose, also because
 * the address asks for a centre that is not the reader's.
 */
export function centreOf({ centres }, asked) {
  if (asked) {
    return centres.includes(asked) ? asked : null;
  }
  return centres.length === 1 ? centres[0] : null;
}

/** The centre in this page's address: `?centre=lahore`. */
export const askedCentre = () => new URLSearchParams(location.search).get("centre");

/** This page's address with another centre. */
export function addressOf(centre) {
  const parts = new URLSearchParams(location.search);
  parts.set("centre", centre);
  return `?${parts}`;
}
