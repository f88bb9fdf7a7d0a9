import { Away, get } from "baari/api.js";

/** A burst of feed events is followed by one reading of the lists. */
const PAUSE_MILLIS = 250;
/** The order of those who wait changes with time alone, since classes gain at different rates. */
const REFRESH_MILLIS = 15_000;

/** Who waits for a counter and who is parked there. Events: `change`; `failed` with the error. */
export class CounterLists extends EventTarget {
  #waitingPath;
  #parkedPath;
  #soon = 0;
  #refresh = 0;
  #reading = false;
  waiting = [];
  parked = [];
  /** Whether the server was not there when last asked. */
  away = false;

  /** `path` is the centre's. */
  constructor(path, counter) {
    super();
    this.#waitingPath = `${path}/waiting?counter=${counter}`;
    this.#parkedPath = `${path}/parked?counter=${counter}`;
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
      [this.waiting, this.parked] = await Promise.all([get(this.#waitingPath), get(this.#parkedPath)]);
      this.away = false;
    } catch (error) {
      this.away = error instanceof Away;
      this.dispatchEvent(new CustomEvent("failed", { detail: error }));
    } finally {
      this.#reading = false;
      this.dispatchEvent(new Event("change"));
    }
  }
}
