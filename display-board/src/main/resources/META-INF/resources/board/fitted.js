/** The scales to try, largest first. Below the last, nobody in the hall could read the text. */
const SCALES = [1, 0.92, 0.84, 0.77, 0.7, 0.64, 0.58, 0.52];

/** Makes the text of a box smaller until it fits. The box's style sheet multiplies sizes by `--scale`. */
export function fit(box) {
  for (const scale of SCALES) {
    box.style.setProperty("--scale", scale);
    if (fits(box)) {
      return;
    }
  }
}

/** The height of a single line is not checked, because Urdu letters reach above and below it. */
const fits = (box) =>
  box.scrollWidth <= box.clientWidth + 1 &&
  (getComputedStyle(box).whiteSpace === "nowrap" || box.scrollHeight <= box.clientHeight + 1);

/** Fits boxes whenever their host has rendered, its size has changed, or a typeface has loaded. */
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
