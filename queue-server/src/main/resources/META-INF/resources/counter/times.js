/** Times of day as the centre's clock shows them, whatever this machine's says. */
export const timeOfDay = (instant, timeZone) =>
  new Date(instant).toLocaleTimeString("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
