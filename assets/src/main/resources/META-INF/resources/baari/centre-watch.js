import { get } from "./api.js";
import { LiveFeed } from "./live-feed.js";

const AGAIN_MILLIS = 3_000;
const SOON_MILLIS = 300;

/**
 * Keeps a centre's description as new as the state of a live feed. It asks again when the state names another
 * configuration. Event `centre` (detail: the description).
 */
export class CentreWatch extends EventTarget {
  #path;
  #wanted = null;
  #timer = 0;
  #asking = false;
  centre = null;

  constructor(path) {
    super();
    this.#path = path;
  }

  /** Takes the feed's current state. */
  follow(state) {
    this.#wanted = state.configuration;
    if (!this.#isCurrent) {
      this.ask();
    }
  }

  async ask() {
    if (this.#asking) {
      return;
    }
    this.#asking = true;
    clearTimeout(this.#timer);
    try {
      this.#learn(await get(this.#path));
    } catch (error) {
      // With 401 nobody is signed in any more, so asking again would not help.
      if (error.status !== 401) {
        this.#askAfter(AGAIN_MILLIS);
      }
    } finally {
      this.#asking = false;
    }
  }

  get #isCurrent() {
    return this.#wanted === null || this.centre?.configuration === this.#wanted;
  }

  /** The answer may be older than a configuration that was published in the meantime. */
  #learn(centre) {
    this.centre = centre;
    this.dispatchEvent(new CustomEvent("centre", { detail: centre }));
    if (!this.#isCurrent) {
      this.#askAfter(SOON_MILLIS);
    }
  }

  #askAfter(millis) {
    this.#timer = setTimeout(() => this.ask(), millis);
  }
}

/**
 * Gives `learn` the centre's description whenever a different one than `centre` is published, for as long as the page
 * is open.
 */
export function watchCentre(path, centre, learn) {
  const watch = new CentreWatch(path);
  watch.centre = centre;
  watch.addEventListener("centre", ({ detail }) => learn(detail));
  const feed = new LiveFeed(`${path}/feed`);
  feed.addEventListener("state", ({ detail }) => watch.follow(detail));
  feed.open();
}
