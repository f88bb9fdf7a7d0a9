import { Away, Refusal, command, get, newKey } from "baari/api.js";
import { LiveFeed } from "baari/live-feed.js";
import { ACTIONS } from "./actions.js";

/** A burst of feed events is followed by one reading of the list. */
const LIST_PAUSE_MILLIS = 250;
/** The order of those who wait changes with time alone, since classes gain at different rates. */
const LIST_REFRESH_MILLIS = 15_000;
const STORED_AS = "baari.token";

/** A command that has been answered is told by one of these, where there is something to tell. */
const DONE = {
  next: "didCall",
  call: "didCall",
  recall: "didRecall",
  start: "didStart",
  complete: "didComplete",
  "no-show": "didNoShow",
  transfer: "didTransfer",
};

/**
 * One counter as its agent sees it: kept current by the live feed, changed by commands, one at a time.
 * Dispatches `change` whenever anything of it changed, and `signed-out`.
 */
export class CounterDesk extends EventTarget {
  #path;
  #feed;
  #services;
  #soon = 0;
  #refresh = 0;
  #listing = false;
  #unanswered = null;
  #press = null;
  #token = JSON.parse(sessionStorage.getItem(STORED_AS));
  state = null;
  counter = null;
  since = null;
  waiting = [];
  notice = null;
  /** Whether the server was not there when last asked. */
  away = false;

  /** `counter` is the centre's entry: its id and the services that it takes. */
  constructor(centre, { id, services }) {
    super();
    this.id = id;
    this.#services = new Set(services);
    this.#path = `/api/v1/centres/${centre}`;
    this.#feed = new LiveFeed(`${this.#path}/feed`);
    this.#feed.addEventListener("state", ({ detail }) => this.#follow(detail));
    this.#feed.addEventListener("live", () => this.#changed());
    this.#feed.addEventListener("not-live", () => this.#changed());
  }

  open() {
    this.#feed.open();
    this.#refresh = setInterval(() => this.#list(), LIST_REFRESH_MILLIS);
    this.#list();
  }

  close() {
    this.#feed.close();
    clearInterval(this.#refresh);
    clearTimeout(this.#soon);
  }

  get live() {
    return this.#feed.live;
  }

  /** The server's clock, as far as this machine can tell. */
  now() {
    return this.#feed.now();
  }

  /** What is known of the token at the counter beyond what the feed says, or null. */
  get token() {
    return this.#token?.id === this.counter?.token?.id ? this.#token : null;
  }

  /** When the token at the counter was called, or null. */
  get calledAt() {
    return this.state?.lastCalls.find((call) => call.number === this.counter?.token?.number)?.at ?? null;
  }

  /**
   * Does an action of `actions.js`. Others are not taken until it is answered, or until the feed shows
   * that it has been done: the feed can be faster than the answer.
   */
  async run(action, body = {}) {
    if (this.#press) {
      return;
    }
    const press = this.#pressOf(action, body);
    this.#press = press;
    this.#unanswered = null;
    this.notice = null;
    this.#changed();
    try {
      const path = `${this.#path}/counters/${this.id}/${ACTIONS[action].path}`;
      this.#answered(press, await command(path, body, press.key));
    } catch (error) {
      this.#failed(press, error);
    } finally {
      this.#release(press);
      this.#changed();
    }
  }

  /** Whether a command is under way. */
  get busy() {
    return this.#press !== null;
  }

  #release(press) {
    if (this.#press === press) {
      this.#press = null;
    }
  }

  /** Repeating a press that was not answered repeats its key, until the counter has moved on. */
  #pressOf(action, body) {
    const asked = action + JSON.stringify(body);
    return this.#unanswered?.asked === asked ? this.#unanswered : { action, asked, key: newKey() };
  }

  #answered(press, answer) {
    if (answer === null) {
      this.notice = { kind: "quiet", key: "nobodyWaitsNotice" };
      return;
    }
    const isToken = Boolean(answer.number);
    if (isToken) {
      this.#remember(answer);
    }
    if (this.#press === press) {
      this.#become(isToken ? { ...this.counter, token: atCounter(answer) } : answer, this.now());
      this.#release(press);
    }
    if (isToken && !this.busy) {
      this.notice = { kind: "done", key: DONE[press.action], values: { number: answer.number } };
    }
  }

  #failed(press, error) {
    if (this.#press !== press) {
      return;
    }
    if (error instanceof Away) {
      this.#unanswered = press;
      this.notice = { kind: "away", key: "noAnswer" };
      return;
    }
    if (!(error instanceof Refusal)) {
      throw error;
    }
    this.notice = { kind: "refused", title: error.message, detail: error.detail };
    this.#checkSession(error);
  }

  #follow(state) {
    const before = this.state;
    const [was, is] = [before, state].map((each) => each?.counters.find(({ id }) => id === this.id));
    this.state = state;
    // An entry that did not change may be older than a command's answer that is shown already.
    if (is && JSON.stringify(is) !== JSON.stringify(was)) {
      this.#remember(this.waiting.find(({ id }) => id === is.token?.id));
      this.#become(is, before && Date.parse(state.at));
    }
    if (is !== was || this.#queuesDiffer(before, state)) {
      this.#listSoon();
    }
    this.#changed();
  }

  #queuesDiffer(before, state) {
    return state.waiting.some((queue, i) => this.#services.has(queue.service) && queue !== before?.waiting[i]);
  }

  #become(counter, since) {
    const same = this.counter && keyOf(counter) === keyOf(this.counter);
    this.counter = counter;
    if (!same) {
      this.since = since;
      this.#unanswered = null;
      this.#press = null;
    }
  }

  #listSoon() {
    this.#soon ||= setTimeout(() => {
      this.#soon = 0;
      this.#list();
    }, LIST_PAUSE_MILLIS);
  }

  async #list() {
    if (this.#listing) {
      this.#listSoon();
      return;
    }
    this.#listing = true;
    try {
      this.waiting = await get(`${this.#path}/waiting?counter=${this.id}`);
      this.away = false;
    } catch (error) {
      this.away = error instanceof Away;
      this.#checkSession(error);
    } finally {
      this.#listing = false;
      this.#changed();
    }
  }

  /** A reloaded page would otherwise not know the class and the wait of whom it serves. */
  #remember(token) {
    if (token) {
      this.#token = token;
      sessionStorage.setItem(STORED_AS, JSON.stringify(token));
    }
  }

  #checkSession(error) {
    if (error.status === 401) {
      this.dispatchEvent(new Event("signed-out"));
    }
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}

const atCounter = ({ id, number, service, state }) =>
  state === "called" || state === "serving" ? { id, number, service, state } : null;

const keyOf = ({ state, token }) => [state, token?.id, token?.state].join();
