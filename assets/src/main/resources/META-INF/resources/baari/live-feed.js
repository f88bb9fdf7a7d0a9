import { applyEvent } from "./feed-state.js";

/** The server sends a heartbeat every 5 s. After two missed heartbeats and a margin, it counts as gone. */
const SILENCE_MILLIS = 12_000;
const FIRST_RETRY_MILLIS = 500;
const LAST_RETRY_MILLIS = 10_000;
/** The close code of a feed whose session has ended. */
const SIGNED_OUT = 4401;

/**
 * Reads the live feed of `path` and stays connected. It reconnects with a growing pause, catches up from its sequence,
 * and gets a new snapshot after a gap.
 *
 * Events: `state` (detail: the whole state after each message), `call` (detail: a new announcement; a snapshot
 * announces nothing), `live` and `not-live`; `other` (detail: a message of a type that the feed itself does not know,
 * for example a board's `link`).
 */
export class LiveFeed extends EventTarget {
  #path;
  #socket = null;
  #watchdog = 0;
  #retry = 0;
  #pause = FIRST_RETRY_MILLIS;
  #lastBeat = null;
  #clockAhead = 0;
  #online = () => this.#reconnectNow();
  state = null;
  live = false;

  constructor(path) {
    super();
    this.#path = path;
  }

  open() {
    addEventListener("online", this.#online);
    this.#connect();
  }

  close() {
    removeEventListener("online", this.#online);
    clearTimeout(this.#retry);
    this.#drop();
    this.#setLive(false);
  }

  /** Tells the server that this screen shows everything up to `sequence`. */
  shown(sequence) {
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify({ sequence }));
    }
  }

  /** The server's time in milliseconds, from the last heartbeat. Before the first heartbeat, this machine's time. */
  now() {
    return Date.now() + this.#clockAhead;
  }

  #connect() {
    const url = new URL(this.#path, location.href);
    url.protocol = url.protocol.replace("http", "ws");
    if (this.state) {
      url.searchParams.set("from", this.state.sequence);
    }
    const socket = new WebSocket(url);
    this.#socket = socket;
    socket.onmessage = ({ data }) => this.#receive(JSON.parse(data));
    socket.onclose = ({ code }) => {
      if (code === SIGNED_OUT) {
        this.#pause = LAST_RETRY_MILLIS; // The page is about to be left, and nobody would let it in.
      }
      this.#lost();
    };
    this.#expectMessage();
  }

  #receive(message) {
    this.#expectMessage();
    this.#pause = FIRST_RETRY_MILLIS;
    switch (message.type) {
      case "snapshot":
        this.#become(message.state);
        break;
      case "event":
        this.#follow(message);
        break;
      case "heartbeat":
        this.#compare(message);
        break;
      default:
        this.#emit("other", message);
    }
  }

  #follow(event) {
    if (event.sequence <= this.state?.sequence) {
      return;
    }
    if (event.previous !== this.state?.sequence) {
      this.#startOver();
      return;
    }
    this.#become(applyEvent(this.state, event));
    if (event.call) {
      this.#emit("call", event.call);
    }
  }

  /** An event and a heartbeat may arrive in the wrong order, but not by a whole heartbeat interval. */
  #compare({ sequence, at }) {
    this.#clockAhead = Date.parse(at) - Date.now();
    const last = this.#lastBeat;
    this.#lastBeat = { sequence, held: this.state?.sequence };
    if (!this.state || this.state.sequence < last?.sequence || sequence < last?.held) {
      this.#startOver();
    } else if (this.state.sequence === sequence) {
      this.#setLive(true);
    }
  }

  #become(state) {
    this.state = state;
    this.#emit("state", state);
    this.#setLive(true);
  }

  /** The current state cannot be continued. The next connection brings a snapshot. */
  #startOver() {
    this.state = null;
    this.#lost();
  }

  #lost() {
    this.#drop();
    this.#setLive(false);
    clearTimeout(this.#retry);
    // The pause is random, so that not all readers reconnect to a restarted server at once.
    this.#retry = setTimeout(() => this.#connect(), this.#pause * (0.5 + Math.random()));
    this.#pause = Math.min(this.#pause * 2, LAST_RETRY_MILLIS);
  }

  #reconnectNow() {
    if (!this.live) {
      clearTimeout(this.#retry);
      this.#drop();
      this.#connect();
    }
  }

  #drop() {
    clearTimeout(this.#watchdog);
    const socket = this.#socket;
    this.#socket = null;
    this.#lastBeat = null;
    if (socket) {
      socket.onmessage = socket.onclose = null;
      socket.close();
    }
  }

  #expectMessage() {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => this.#lost(), SILENCE_MILLIS);
  }

  #setLive(live) {
    if (live !== this.live) {
      this.live = live;
      this.#emit(live ? "live" : "not-live");
    }
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
