/** The text that tells the result of an answered command, when there is something to tell. */
const DONE = {
  next: "didCall",
  call: "didCall",
  recall: "didRecall",
  start: "didStart",
  complete: "didComplete",
  "no-show": "didNoShow",
  park: "didPark",
  "resume-parked": "didCall",
  unpark: "didUnpark",
  transfer: "didTransfer",
  "add-service": "didAddService",
  undo: "didUndo",
  emergency: "didEmergency",
};
/** The text for a reinstated token's place, by the answer's `position`. */
const REINSTATED = { front: "didReinstateFront", original: "didReinstateOriginal", back: "didReinstateBack" };

/**
 * The key of the text for an answered command, or undefined. A completed step of a journey is not the end of the visit.
 */
export function didWhat(action, { state, position }) {
  if (action === "complete" && state === "waiting") {
    return "didGoOn";
  }
  return REINSTATED[position] ?? DONE[action];
}
