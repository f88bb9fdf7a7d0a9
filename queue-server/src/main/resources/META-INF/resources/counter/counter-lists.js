import { Away, get } from "baari/api.js";

/** After a burst of feed events, the lists are read once. */
const PAUSE_MILLIS = 250;
/** The order of the waiting tokens changes with time alone, because priority classes gain at different rates. */
const REFRESH_MILLIS = 15_000;

/**
 * What the feed does not say about a counter: who waits for it, who is parked there, and its details, from
 * `GET …/counters/7`. Each is null while it is not known. Events: `change`; `failed` with the error.
 */
export class CounterLists extends EventTarget {
  #paths;
  #soon = 0;
  #refresh = 0;
  #reading = false;
  waiting = null;
  parked = null;
  detail = null;
  /** Whether the server did not answer the last request. */
  away = false;
  /** Why the server refused the last request for them, or null. */
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

  /**
   * While the server does not answer, the page says that what it shows may be old. What the server refuses to give must
   * not be shown as if it were current.
   */
  #failed(error) {
    this.away = error instanceof Away;
    if (!this.away) {
      this.waiting = this.parked = this.detail = null;
      this.refusal = error.message;
    }
    this.dispatchEvent(new CustomEvent("failed", { detail: error }));
  }
}
