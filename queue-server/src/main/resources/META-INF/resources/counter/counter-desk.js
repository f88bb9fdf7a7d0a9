import { Away, Refusal, command, newKey } from "baari/api.js";
import { LiveFeed } from "baari/live-feed.js";
import { ACTIONS } from "./actions.js";
import { CounterLists } from "./counter-lists.js";
import { didWhat } from "./done.js";
import { tokenPath } from "./numbers.js";

const RECALL_TOO_EARLY = "/problems/recall-too-early";

/**
 * One counter as its agent sees it. The live feed keeps it up to date. Commands change it, one at a time. Dispatches
 * `change` whenever something in it changed, and `signed-out`.
 */
export class CounterDesk extends EventTarget {
  #path;
  #feed;
  #services;
  #lists;
  #undoEnd = 0;
  #recallAllowed = 0;
  #unanswered = null;
  #press = null;
  #token = null;
  #changedAt = null;
  state = null;
  counter = null;
  notice = null;

  /** `counter` is the centre's entry: its id and the services that it takes. */
  constructor(centre, { id, services }) {
    super();
    this.id = id;
    this.#services = services;
    this.#path = `/api/v1/centres/${centre}`;
    this.#feed = new LiveFeed(`${this.#path}/feed`);
    this.#feed.addEventListener("state", ({ detail }) => this.#follow(detail));
    this.#feed.addEventListener("live", () => this.#changed());
    this.#feed.addEventListener("not-live", () => this.#changed());
    this.#lists = new CounterLists(this.#path, id);
    this.#lists.addEventListener("change", () => this.#changed());
    this.#lists.addEventListener("failed", ({ detail }) => this.#checkSession(detail));
  }

  open() {
    this.#feed.open();
    this.#lists.open();
  }

  close() {
    this.#feed.close();
    this.#lists.close();
    clearTimeout(this.#undoEnd);
    clearTimeout(this.#recallAllowed);
  }

  /** Who waits for this counter, or would wait for it if it were open; null while that is not known. */
  get waiting() {
    return this.#lists.waiting;
  }

  /** Why the server does not say who waits, or null. */
  get refusal() {
    return this.#lists.refusal;
  }

  /** The tokens that this counter parked. */
  get parked() {
    return this.#lists.parked ?? [];
  }

  /** Who opened the counter, when, and why it pauses. Null when this does not belong to the counter's current state. */
  get detail() {
    const { detail } = this.#lists;
    return detail && this.counter && keyOf(detail) === keyOf(this.counter) ? detail : null;
  }

  /** Whether the server did not answer the last request. */
  get away() {
    return this.#lists.away;
  }

  /** The emergency of this counter, or undefined. */
  get emergency() {
    return this.state?.emergencies.find(({ counter }) => counter === this.id);
  }

  get live() {
    return this.#feed.live;
  }

  /** The server's clock, as far as this machine can tell. */
  now() {
    return this.#feed.now();
  }

  /** What is known about the token at the counter in addition to the feed, or null. */
  get token() {
    return this.detail?.token ?? (this.#token?.id === this.counter?.token?.id ? this.#token : null);
  }

  /** When the token at the counter was called, or null. */
  get calledAt() {
    return this.detail?.calledAt ?? this.counter?.token?.announcedAt ?? null;
  }

  /** Since when the counter is in its current state, in milliseconds, or null. */
  get since() {
    const { servingSince, calledAt, since } = this.detail ?? {};
    const at = servingSince ?? calledAt ?? since;
    return at ? Date.parse(at) : this.#changedAt;
  }

  /**
   * Does an action of `actions.js`. It ignores other actions until this one is answered, or until the feed shows that
   * it is done: the feed can be faster than the answer.
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
      this.#answered(press, await command(this.#pathOf(action, body), sent(action, body), press.key));
    } catch (error) {
      this.#failed(press, error);
    } finally {
      this.#release(press);
      this.#changed();
    }
  }

  #pathOf(action, { number }) {
    const { path, ofToken } = ACTIONS[action];
    const what = ofToken ? tokenPath(this.state.businessDay ?? "", number) : `counters/${this.id}`;
    return `${this.#path}/${what}/${path}`;
  }

  /** Whether a command is not answered yet. */
  get busy() {
    return this.#press !== null;
  }

  #release(press) {
    if (this.#press === press) {
      this.#press = null;
    }
  }

  /** When a press got no answer, repeating it sends the same key, until the counter has changed. */
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
    const isElsewhere = ACTIONS[press.action].ofToken;
    if (isToken && !isElsewhere) {
      this.#remember(answer);
    }
    if (this.#press === press) {
      if (!isElsewhere) {
        this.#become(isToken ? { ...this.counter, token: atCounter(answer) } : answer, this.now());
      }
      this.#release(press);
    }
    if (!this.busy) {
      this.notice = { kind: "done", key: didWhat(press.action, answer), values: answer };
    }
    this.#lists.readSoon();
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
    this.notice = { kind: "refused", refusal: error };
    if (error.type === RECALL_TOO_EARLY) {
      this.#waitForRecall(Number.parseInt(error.detail, 10));
    }
    this.#checkSession(error);
  }

  /** Says how long it takes until the token may be called again, and then that it may. */
  #waitForRecall(seconds) {
    const wait = { kind: "refused", key: "recallIn", values: { seconds } };
    this.notice = wait;
    clearTimeout(this.#recallAllowed);
    this.#recallAllowed = setTimeout(() => {
      if (this.notice === wait) {
        const { token } = this.counter;
        this.notice = token && { kind: "done", key: "recallNow", values: token };
        this.#changed();
      }
    }, seconds * 1_000);
  }

  #follow(state) {
    const before = this.state;
    const [was, is] = [before, state].map((each) => each?.counters.find(({ id }) => id === this.id));
    this.state = state;
    // A counter that did not change in the feed may be older than a command's answer that is already shown.
    if (is && JSON.stringify(is) !== JSON.stringify(was)) {
      this.#remember(this.waiting?.find(({ id }) => id === is.token?.id));
      this.#become(is, before && Date.parse(state.at));
    }
    if (is !== was || this.#queuesDiffer(before, state)) {
      this.#lists.readSoon();
    }
    this.#changed();
  }

  #queuesDiffer(before, state) {
    const services = this.counter?.services ?? this.#services;
    return state.waiting.some((queue, i) => services.includes(queue.service) && queue !== before?.waiting[i]);
  }

  #become(counter, since) {
    const same = this.counter && keyOf(counter) === keyOf(this.counter);
    this.counter = counter;
    this.#awaitUndoEnd();
    if (!same) {
      this.#changedAt = since;
      this.#unanswered = null;
      this.#press = null;
    }
  }

  #awaitUndoEnd() {
    clearTimeout(this.#undoEnd);
    const left = Date.parse(this.counter.undoUntil) - this.now();
    if (left > 0) {
      this.#undoEnd = setTimeout(() => this.#changed(), left);
    }
  }

  /** Used until the counter's details come, which takes a moment. */
  #remember(token) {
    this.#token = token ?? this.#token;
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

/** When an action is of a token, its number is in the path and not in the body. */
const sent = (action, { number, ...rest }) => (ACTIONS[action].ofToken ? rest : { ...rest, ...(number && { number }) });

const atCounter = ({ id, number, service, state }) =>
  state === "called" || state === "serving" ? { id, number, service, state } : null;

const keyOf = ({ state, token }) => [state, token?.id, token?.state].join();
