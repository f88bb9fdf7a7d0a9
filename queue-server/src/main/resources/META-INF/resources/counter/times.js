/** Times of day in the centre's time zone, not in this machine's. */
export const timeOfDay = (instant, timeZone) =>
  new Date(instant).toLocaleTimeString("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
