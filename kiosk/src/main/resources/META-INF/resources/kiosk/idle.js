/** Counts down while nobody touches the screen. `left` is the seconds that are left. The host renders each second. */

const TICK_MILLIS = 1_000;
const SIGNS_OF_LIFE = ["pointerdown", "pointermove", "keydown", "input"];

export class Idle {
  #host;
  #onEnd;
  #timer = 0;
  #alive = () => this.prolong();
  limit = 0;
  left = 0;

  constructor(host, onEnd) {
    this.#host = host;
    this.#onEnd = onEnd;
    host.addController(this);
  }

  hostConnected() {
    for (const sign of SIGNS_OF_LIFE) {
      addEventListener(sign, this.#alive, { capture: true, passive: true });
    }
    this.#timer = setInterval(() => this.#tick(), TICK_MILLIS);
  }

  hostDisconnected() {
    for (const sign of SIGNS_OF_LIFE) {
      removeEventListener(sign, this.#alive, { capture: true });
    }
    clearInterval(this.#timer);
  }

  /** Counts from `seconds`; zero stops it. */
  restart(seconds) {
    this.limit = seconds;
    this.left = seconds;
    this.#host.requestUpdate();
  }

  prolong() {
    if (this.left !== this.limit) {
      this.left = this.limit;
      this.#host.requestUpdate();
    }
  }

  #tick() {
    if (this.limit === 0) {
      return;
    }
    this.left -= 1;
    this.#host.requestUpdate();
    if (this.left <= 0) {
      this.limit = 0;
      this.#onEnd();
    }
  }
}
