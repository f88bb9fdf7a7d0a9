import { LitElement, html, nothing } from "lit";
import { get } from "baari/api.js";
import { LiveFeed } from "baari/live-feed.js";
import { base } from "baari/shared.js";
import { Chime } from "./chime.js";
import { pageStyle } from "./page-style.js";
import { both, sayBoth, timeIn } from "./text.js";
import { callsSince, lastCalls, nowServing, suspendedServices, waitingServices } from "./view.js";
import "./board-clock.js";
import "./call-list.js";
import "./now-calling.js";
import "./suspension-notice.js";
import "./waiting-services.js";

const LAST_CALLS = 4;
const FRESH_MILLIS = 10_000;
const ASK_AGAIN_MILLIS = 3_000;
const portrait = matchMedia("(orientation: portrait)");

/** The screen of a hall. It shows what its board program relays, and says when that is not live. */
class BoardPage extends LitElement {
  static properties = {
    centre: { state: true },
    hall: { state: true },
    fresh: { state: true },
    notLiveSince: { state: true },
    muted: { state: true },
    upright: { state: true },
  };
  static styles = [base, pageStyle];

  #feed = new LiveFeed("/live");
  #chime = new Chime();
  #server = null;
  #pageLostAt = null;
  #lastCall = null;
  #askAgain = 0;

  constructor() {
    super();
    this.fresh = new Set();
    this.notLiveSince = null;
    this.muted = this.#chime.blocked;
    this.upright = portrait.matches;
    this.#feed.addEventListener("state", ({ detail }) => this.#become(detail));
    this.#feed.addEventListener("other", ({ detail }) => this.#linked(detail));
    this.#feed.addEventListener("live", () => this.#pageLink(null));
    this.#feed.addEventListener("not-live", () => this.#pageLink(new Date()));
    this.#chime.addEventListener("change", () => (this.muted = this.#chime.blocked));
    portrait.addEventListener("change", () => (this.upright = portrait.matches));
  }

  connectedCallback() {
    super.connectedCallback();
    this.#pageLink(new Date());
    this.#feed.open();
    for (const gesture of ["pointerdown", "keydown"]) {
      addEventListener(gesture, () => this.#chime.allow());
    }
  }

  #pageLink(lostAt) {
    this.#pageLostAt = lostAt;
    this.#judgeLink(lostAt === null);
  }

  #linked(message) {
    if (message.type === "link") {
      this.#server = message;
      this.#judgeLink(message.live);
    }
  }

  /** What came back may have changed meanwhile, the names of services and counters too. */
  #judgeLink(cameBack) {
    const server = this.#server;
    this.notLiveSince = server && !server.live ? new Date(server.since) : this.#pageLostAt;
    if (cameBack) {
      this.#askCentre();
    }
  }

  async #askCentre() {
    clearTimeout(this.#askAgain);
    try {
      this.centre = await get("/api/centre");
    } catch {
      this.#askAgain = setTimeout(() => this.#askCentre(), ASK_AGAIN_MILLIS);
    }
  }

  async #become(hall) {
    const calls = callsSince(hall, this.#lastCall);
    const first = this.#lastCall === null;
    this.#lastCall = hall.lastCalls[0]?.sequence ?? 0;
    this.hall = hall;
    if (calls.length > 0 && !first) {
      this.#announce(calls);
    }
    if (calls.length > 0 || first) {
      await this.updateComplete;
      requestAnimationFrame(() => setTimeout(() => this.#feed.shown(hall.sequence)));
    }
  }

  #announce(calls) {
    const sequences = calls.map((call) => call.sequence);
    this.fresh = new Set([...this.fresh, ...sequences]);
    this.#chime.strike();
    setTimeout(() => {
      this.fresh = new Set([...this.fresh].filter((each) => !sequences.includes(each)));
    }, FRESH_MILLIS);
  }

  render() {
    const suspended = suspendedServices(this.hall, this.centre);
    return html`
      ${this.#header()}
      <suspension-notice .services=${suspended}></suspension-notice>
      <main class="${this.notLiveSince && this.hall ? "dim" : ""} ${suspended.length > 0 ? "tight" : ""}">${this.#calling()} ${this.hall ? this.#lists() : nothing}</main>
    `;
  }

  #lists() {
    const last = lastCalls(this.hall, this.centre, this.fresh).slice(0, LAST_CALLS);
    return html`
      <call-list class="last" heading="lastCalls" label="Last calls" ?hidden=${last.length === 0}
        most=${LAST_CALLS} .rows=${last}></call-list>
      <call-list class="serving" heading="nowServing" label="Now serving" empty="nobodyServed"
        most=${this.upright ? 10 : 16} roomy-up-to=${this.upright ? 3 : 5}
        .rows=${nowServing(this.hall, this.centre, this.fresh)}></call-list>
      <waiting-services class="waiting" most="4"
        .services=${waitingServices(this.hall, this.centre)}></waiting-services>
    `;
  }

  #header() {
    return html`<header>
      ${this.notLiveSince && this.hall ? this.#banner() : this.#title()}
      <board-clock .zone=${this.centre?.timeZone}></board-clock>
    </header>`;
  }

  #title() {
    return html`
      <h1>${this.centre ? both(this.centre.name) : nothing}</h1>
      ${this.muted
        ? html`<button class="sound" @click=${() => this.#chime.allow()}>${sayBoth("sound")}</button>`
        : nothing}
    `;
  }

  #banner() {
    const time = timeIn(this.centre?.timeZone, this.notLiveSince, true);
    return html`<p class="banner" role="alert">${sayBoth("notLive", { time })}</p>`;
  }

  #calling() {
    const [newest] = lastCalls(this.hall, this.centre, this.fresh, 0);
    const open = this.hall?.businessDay;
    const instead = !this.hall ? "starting" : open ? "welcome" : "closed";
    return html`<now-calling
      number=${(open && newest?.number) || nothing} counter=${newest?.counter ?? ""}
      instead=${instead} ?fresh=${newest?.fresh}></now-calling>`;
  }
}
customElements.define("board-page", BoardPage);
