import { Away, get } from "baari/api.js";

/** A burst of feed events is followed by one reading of the lists. */
const PAUSE_MILLIS = 250;
/** The order of those who wait changes with time alone, since classes gain at different rates. */
const REFRESH_MILLIS = 15_000;

/**
 * What the feed does not tell of a counter: who waits for it, who is parked there, and its details (`GET …/counters/7`). Each
 * is null while it is not known. Events: `change`; `failed` with the error.
 */
export class CounterLists extends EventTarget {
  #paths;
  #soon = 0;
  #refresh = 0;
  #reading = false;
  waiting = null;
  parked = null;
  detail = null;
  /** Whether the server was not there when last asked. */
  away = false;
  /** Why the server did not give them when last asked, or null. */
  refusal = null;

  /** `path` is the centre's. */
  constructor(path, counter) {
    super();
    this.#paths = [`waiting?counter=${counter}`, `parked?counter=${counter}`, `counters/${counter}`].map((each) => `${path}/${each}`);
  }

  open() {
    this.#refresh = setInterval(() => this.#read(), REFRESH_MILLIS);
    this.#read();
  }

  close() {
    clearInterval(this.#refresh);
    clearTimeout(this.#soon);
  }

  readSoon() {
    this.#soon ||= setTimeout(() => {
      this.#soon = 0;
      this.#read();
    }, PAUSE_MILLIS);
  }

  async #read() {
    if (this.#reading) {
      this.readSoon();
      return;
    }
    this.#reading = true;
    try {
      [this.waiting, this.parked, this.detail] = await Promise.all(this.#paths.map(get));
      this.away = false;
      this.refusal = null;
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#reading = false;
      this.dispatchEvent(new Event("change"));
    }
  }

  /** While the server is away the page says that what it shows may be old; what is refused must not be shown as if it stood. */
  #failed(error) {
    this.away = error instanceof Away;
    if (!this.away) {
      this.waiting = this.parked = this.detail = null;
      this.refusal = error.message;
    }
    this.dispatchEvent(new CustomEvent("failed", { detail: error }));
  }
}
