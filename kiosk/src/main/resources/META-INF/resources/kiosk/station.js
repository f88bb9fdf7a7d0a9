/**
 * What the kiosk knows about the server, the printer and the services. It asks so often that a new publication shows
 * within two seconds. Event `change`.
 */
import { get } from "baari/api.js";

const EVERY_MILLIS = 800;
const UNKNOWN = {
  centre: null,
  server: { up: false },
  ownNumbers: {},
  printer: { canPrint: true, trouble: "none" },
  idleSeconds: 30,
  resultSeconds: 15,
};

/** Whether the kiosk gives numbers from its own lease because the server is away. */
export const isOffline = ({ server, ownNumbers }) => !server.up && Object.values(ownNumbers).some((left) => left > 0);

export class Station extends EventTarget {
  /** Null until the first answer. */
  state = null;
  #timer = 0;

  start() {
    this.#ask();
  }

  stop() {
    clearTimeout(this.#timer);
  }

  async #ask() {
    try {
      this.state = await get("/api/state");
    } catch {
      this.state = { ...(this.state ?? UNKNOWN), server: { up: false }, ownNumbers: {} };
    }
    this.dispatchEvent(new Event("change"));
    this.#timer = setTimeout(() => this.#ask(), EVERY_MILLIS);
  }
}
