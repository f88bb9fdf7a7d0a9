/** As little smaller as makes it fit; below the last nobody could read it from the hall. */
const SCALES = [1, 0.92, 0.84, 0.77, 0.7, 0.64, 0.58, 0.52];

/** Makes the text of a box smaller until it fits: its style sheet multiplies by `--scale`. */
export function fit(box) {
  for (const scale of SCALES) {
    box.style.setProperty("--scale", scale);
    if (fits(box)) {
      return;
    }
  }
}

/** One line is as high as it is: the letters of Urdu reach above and below it. */
const fits = (box) =>
  box.scrollWidth <= box.clientWidth + 1 &&
  (getComputedStyle(box).whiteSpace === "nowrap" || box.scrollHeight <= box.clientHeight + 1);

/** Lets boxes fit themselves whenever their host has drawn itself, its size has changed, or the typeface has come. */
export class Fitted {
  #host;
  #boxes;
  #again = new ResizeObserver(() => this.#fit());

  /** @param boxes a selector */
  constructor(host, boxes) {
    this.#host = host;
    this.#boxes = boxes;
    host.addController(this);
  }

  hostConnected() {
    this.#again.observe(this.#host);
    document.fonts.addEventListener("loadingdone", () => this.#fit());
  }

  hostDisconnected() {
    this.#again.disconnect();
  }

  hostUpdated() {
    this.#fit();
  }

  #fit() {
    this.#host.renderRoot?.querySelectorAll(this.#boxes).forEach(fit);
  }
}
