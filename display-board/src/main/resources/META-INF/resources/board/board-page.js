import { LitElement, html, nothing } from "lit";
import { CentreWatch } from "baari/centre-watch.js";
import { LiveFeed } from "baari/live-feed.js";
import { base } from "baari/shared.js";
import { CallTurns, callsNow } from "./calls-now.js";
import { Chime } from "./chime.js";
import { Fitted } from "./fitted.js";
import { pageStyle } from "./page-style.js";
import { both, sayBoth, timeIn } from "./text.js";
import { callsSince, counterNumber, lastCalls, nowServing, nobodyServed, suspendedServices, waitingServices } from "./view.js";
import "./board-clock.js";
import "./call-list.js";
import "./now-calling.js";
import "./suspension-notice.js";
import "./waiting-services.js";

const LAST_CALLS = 4;
const FRESH_MILLIS = 10_000;
const TICK_MILLIS = 500;
const SOUND_HINT_MILLIS = 30_000;
const portrait = matchMedia("(orientation: portrait)");

/** The screen of a hall. It shows what its board program passes on, and says when that is not live. */
class BoardPage extends LitElement {
  static properties = {
    centre: { state: true },
    hall: { state: true },
    fresh: { state: true },
    notLiveSince: { state: true },
    up: { state: true },
    muted: { state: true },
    soundHint: { state: true },
    upright: { state: true },
  };
  static styles = [base, pageStyle];

  #feed = new LiveFeed("/live");
  #chime = new Chime();
  #watch = new CentreWatch("/api/centre");
  #turns = new CallTurns();
  #fitted = new Fitted(this, "h1, .banner");
  #hintTimer = 0;
  #now = () => this.#feed.now();
  #server = null;
  #pageLostAt = null;
  #lastCall = null;

  constructor() {
    super();
    this.fresh = new Set();
    this.notLiveSince = null;
    this.up = null;
    this.muted = this.#chime.blocked;
    this.upright = portrait.matches;
    this.#feed.addEventListener("state", ({ detail }) => this.#become(detail));
    this.#feed.addEventListener("other", ({ detail }) => this.#linked(detail));
    this.#feed.addEventListener("live", () => this.#pageLink(null));
    this.#feed.addEventListener("not-live", () => this.#pageLink(new Date()));
    this.#watch.addEventListener("centre", ({ detail }) => (this.centre = detail));
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
    addEventListener("pointermove", () => this.#hintAtSound());
    this.#hintAtSound();
    setInterval(() => this.#turn(), TICK_MILLIS);
  }

  /**
   * Shows the hint for a while at the start and when a pointer moves. A TV on the wall has no mouse, so nobody could
   * press there.
   */
  #hintAtSound() {
    clearTimeout(this.#hintTimer);
    this.soundHint = true;
    this.#hintTimer = setTimeout(() => (this.soundHint = false), SOUND_HINT_MILLIS);
  }

  /** Chooses the call for the large field. */
  #turn() {
    const now = performance.now();
    const call = this.hall?.businessDay ? this.#turns.at(now, callsNow(this.hall, this.#feed.now())) : null;
    const fresh = call !== null && this.#turns.upFor(now) < FRESH_MILLIS;
    if (call?.number !== this.up?.number || call?.counter !== this.up?.counter || fresh !== this.up?.fresh) {
      this.up = call && { ...call, fresh };
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

  /** After a lost link, the names of services and counters may have changed, so they are fetched again. */
  #judgeLink(cameBack) {
    const server = this.#server;
    this.notLiveSince = server && !server.live ? new Date(server.since) : this.#pageLostAt;
    if (cameBack) {
      this.#watch.ask();
    }
  }

  async #become(hall) {
    const calls = callsSince(hall, this.#lastCall);
    const first = this.#lastCall === null;
    this.#lastCall = hall.lastCalls[0]?.sequence ?? 0;
    this.hall = hall;
    this.#watch.follow(hall);
    this.#turn();
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
      <main class="${this.notLiveSince && this.hall ? "dim" : ""} ${suspended.length > 0 ? "tight" : ""}">${this.#calling()} ${this.hall ? this.#lists(suspended.length > 0) : nothing}</main>
    `;
  }

  /** `tight` while a notice takes up space. */
  #lists(tight) {
    const last = lastCalls(this.hall, this.centre, this.fresh, this.up).slice(0, LAST_CALLS);
    return html`
      <call-list class="last" heading="lastCalls" label="Last calls" ?hidden=${last.length === 0}
        most=${LAST_CALLS} .rows=${last}></call-list>
      <call-list class="serving" heading="nowServing" label="Now serving" .empty=${nobodyServed(this.hall)}
        most=${this.upright ? 10 : tight ? 14 : 16} roomy-up-to=${this.upright ? 3 : 5}
        .rows=${nowServing(this.hall, this.centre, this.fresh)}></call-list>
      <waiting-services class="waiting" most=${this.upright ? 4 : 3}
        .services=${waitingServices(this.hall, this.centre)}></waiting-services>
    `;
  }

  #header() {
    return html`<header>
      ${this.notLiveSince && this.hall ? this.#banner() : this.#title()}
      <board-clock .zone=${this.centre?.timeZone} .clock=${this.#now}></board-clock>
    </header>`;
  }

  #title() {
    return html`
      <h1>${this.centre ? both(this.centre.name) : nothing}</h1>
      ${this.muted && this.soundHint
        ? html`<button class="sound" @click=${() => this.#chime.allow()}>${sayBoth("sound")}</button>`
        : nothing}
    `;
  }

  #banner() {
    const time = timeIn(this.centre?.timeZone, this.notLiveSince, true);
    return html`<p class="banner" role="alert">${sayBoth("notLive", { time })}</p>`;
  }

  #calling() {
    const { up } = this;
    const instead = !this.hall ? "starting" : this.hall.businessDay ? "welcome" : "closed";
    return html`<now-calling
      number=${up?.number ?? nothing} counter=${up ? counterNumber(this.centre, up.counter) : ""}
      instead=${instead} ?fresh=${up?.fresh}></now-calling>`;
  }
}
customElements.define("board-page", BoardPage);
