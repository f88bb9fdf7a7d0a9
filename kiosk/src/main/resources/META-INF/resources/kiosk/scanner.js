/**
 * Listens to a QR reader. The reader acts as a keyboard that types fast and ends with Enter. Keys typed into a field
 * are ignored. A Lit reactive controller.
 */

const GAP_MILLIS = 1_000;
const LENGTH_MAX = 200;

export class Scanner {
  #onText;
  #typed = "";
  #last = 0;
  #hear = (event) => this.#key(event);

  constructor(host, onText) {
    this.#onText = onText;
    host.addController(this);
  }

  hostConnected() {
    addEventListener("keydown", this.#hear, { capture: true });
  }

  hostDisconnected() {
    removeEventListener("keydown", this.#hear, { capture: true });
  }

  #key(event) {
    const { key, timeStamp } = event;
    if (event.composedPath()[0] instanceof HTMLInputElement) {
      return;
    }
    if (timeStamp - this.#last > GAP_MILLIS || this.#typed.length > LENGTH_MAX) {
      this.#typed = "";
    }
    this.#last = timeStamp;
    if (key.length === 1) {
      this.#typed += key;
    } else if (key === "Enter" && this.#typed.length > 1) {
      // Enter would press the button that has the focus.
      event.preventDefault();
      this.#onText(this.#typed);
      this.#typed = "";
    }
  }
}
