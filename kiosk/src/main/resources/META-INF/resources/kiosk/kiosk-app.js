import { LitElement, html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { base } from "baari/shared.js";
import { dirOf } from "baari/text.js";
import { appStyles } from "./app-styles.js";
import { obstacleTo } from "./availability.js";
import "./choose-department.js";
import "./choose-language.js";
import "./choose-service.js";
import { codeIn } from "./code.js";
import "./confirm-visit.js";
import "./enter-code.js";
import "./enter-person.js";
import { banner, header, notice, stillThere } from "./frame.js";
import { fit } from "./fit.js";
import { Idle } from "./idle.js";
import "./kiosk-notice.js";
import { picture } from "./pictograms.js";
import { takeOverPresses } from "./press.js";
import { Scanner } from "./scanner.js";
import { Station } from "./station.js";
import "./ticket-result.js";
import * as visits from "./visit.js";
import { say } from "./words.js";

const WARN_SECONDS = 10;
const CLOCK_MILLIS = 1_000;
/** How many idle times a step lasts. The citizen must first find a card, and many people type slowly. */
const IDLE_TIMES = { language: 0, result: 0, person: 2, code: 2 };
/** How many result times a result lasts. The citizen must write down a number that has no paper. */
const RESULT_TIMES = { printed: 1, failed: 4 };

/** The kiosk's only page: the header, the step of the visit, and the way back, which is always in the same place. */
class KioskApp extends LitElement {
  static properties = { visit: { state: true }, announcement: { state: true }, now: { state: true } };
  static styles = [base, appStyles];

  #station = new Station();
  #idle = new Idle(this, () => this.#startOver());
  #scanner = new Scanner(this, (text) => this.#scanned(text));
  #clock = 0;
  #fitting = null;
  #isWarning = false;

  constructor() {
    super();
    this.visit = visits.start();
    this.announcement = "";
    this.now = new Date();
    this.#station.addEventListener("change", () => this.requestUpdate());
  }

  connectedCallback() {
    super.connectedCallback();
    takeOverPresses();
    this.#station.start();
    this.#clock = setInterval(() => (this.now = new Date()), CLOCK_MILLIS);
    this.#fitting = new ResizeObserver(() => this.#fit());
    this.#fitting.observe(this);
    document.fonts.addEventListener("loadingdone", () => this.#fit());
    this.addEventListener("drawn", () => this.#fit());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#station.stop();
    clearInterval(this.#clock);
    this.#fitting.disconnect();
  }

  /**
   * The warning has the keyboard focus while it is shown, so that a key answers the warning and not the page under it.
   */
  updated() {
    const warning = this.renderRoot.querySelector(".still-there button");
    if (warning && !this.#isWarning) {
      warning.focus();
    } else if (!warning && this.#isWarning) {
      this.#focusFirst();
    }
    this.#isWarning = warning !== null;
    this.#fit();
  }

  async #fit() {
    await this.renderRoot.querySelector("main > *")?.updateComplete;
    fit(this.renderRoot);
  }

  get #lang() {
    return this.visit.lang ?? "en";
  }

  /** The result has its own texts for every fault. */
  get #isResult() {
    return this.visit.step === "result";
  }

  render() {
    const state = this.#station.state;
    if (state === null) {
      return nothing;
    }
    const instead = this.#isResult ? null : notice(state);
    return html`
      ${header(state.centre, this.now)} ${instead || this.#isResult ? nothing : banner(state, this.visit.lang)}
      <main lang=${this.#lang}>${instead ?? this.#step(state)}</main>
      ${instead || this.#isResult ? nothing : keyed(this.visit.step, this.#footer())} ${this.#idleWarning()}
      <p class="for-readers-only" role="status" lang=${this.#lang}>${this.announcement}</p>
    `;
  }

  #step(state) {
    const { visit } = this;
    const { centre, server } = state;
    const lang = this.#lang;
    const go = (next) => (event) => this.#go(next(visit, event.detail));
    switch (visit.step) {
      case "language":
        return html`<choose-language @chosen=${go(visits.withLanguage)}></choose-language>`;
      case "department":
        return html`<choose-department
          .lang=${lang}
          .departments=${centre.departments}
          .obstacleTo=${obstacleTo(visit, state)}
          .codes=${server.up && visit.services.length === 0 && !visit.carryOver}
          @chosen=${go(chosenDepartment)}
        ></choose-department>`;
      case "service":
        return html`<choose-service
          .lang=${lang}
          .department=${centre.departments.find(({ id }) => id === visit.department.id) ?? visit.department}
          .obstacleTo=${obstacleTo(visit, state)}
          @chosen=${go(visits.withService)}
        ></choose-service>`;
      case "confirm":
        return html`<confirm-visit
          .lang=${lang}
          .services=${visit.services}
          .classes=${centre.priorityClasses}
          .earlier=${visit.carryOver}
          .more=${server.up && visit.services.length < visits.SERVICES_MAX}
          @removed=${go(visits.without)}
          @another=${go(visits.another)}
          @chosen=${go(visits.confirmed)}
        ></confirm-visit>`;
      case "person":
        return html`<enter-person .lang=${lang} @chosen=${go(visits.withPerson)}></enter-person>`;
      case "code":
        return html`<enter-code .lang=${lang} .text=${visit.code ?? ""} @chosen=${go(visits.withCode)}></enter-code>`;
      case "result":
        return html`<ticket-result
          .lang=${lang}
          .visit=${visit}
          .centre=${centre}
          .hasPhonePage=${state.phonePage}
          .secondsLeft=${this.#idle.left}
          @shown=${({ detail }) => this.#shown(detail)}
          @again=${() => this.#go(visits.withLanguage(visits.start(), lang))}
          @correct=${go(visits.correcting)}
          @finished=${this.#startOver}
        ></ticket-result>`;
    }
  }

  /** A citizen who holds a code in front of the reader does not need to touch the screen. */
  #scanned(text) {
    const state = this.#station.state;
    const code = codeIn(text);
    if (code !== null && state !== null && !this.#isResult && this.visit.services.length === 0 && notice(state) === null) {
      this.#go(visits.withCode(this.visit, code));
    }
  }

  #footer() {
    const { step } = this.visit;
    const isChoosing = step !== "language";
    const progress = visits.progress(this.visit);
    return html`<footer dir="ltr">
      <button ?hidden=${!isChoosing} lang=${this.#lang} @click=${() => this.#go(visits.back(this.visit))}>
        ${picture("back")}<span lang=${this.#lang}>${say("back", this.#lang)}</span>
      </button>
      <div class="progress" ?hidden=${!isChoosing}>
        <p lang=${this.#lang} dir=${dirOf(this.#lang)}>${progress ? say("step", this.#lang, progress) : nothing}</p>
        ${progress ? html`<progress aria-hidden="true" max=${progress.all} value=${progress.now}></progress>` : nothing}
      </div>
      <button ?hidden=${!isChoosing} lang=${this.#lang} @click=${this.#startOver}>
        ${picture("home")}<span lang=${this.#lang}>${say("startOver", this.#lang)}</span>
      </button>
    </footer>`;
  }

  #idleWarning() {
    const { left, limit } = this.#idle;
    return limit === 0 || left > WARN_SECONDS || this.#isResult ? nothing : stillThere(left, this.#lang);
  }

  #startOver() {
    this.#go(visits.start());
  }

  #go(visit) {
    this.visit = visit;
    document.documentElement.lang = this.#lang;
    document.documentElement.dir = dirOf(this.#lang);
    this.#idle.restart(this.#station.state.idleSeconds * (IDLE_TIMES[visit.step] ?? 1));
    this.announcement = "";
    this.#focusFirst();
  }

  /** Focuses an input field if there is one, so that a keyboard types into it. */
  async #focusFirst() {
    await this.updateComplete;
    const step = this.renderRoot.querySelector("main > *");
    await step?.updateComplete;
    const root = step?.renderRoot;
    (root?.querySelector("input") ?? root?.querySelector("h1"))?.focus();
  }

  #shown(ticket) {
    this.visit = ticket ? visits.withoutSecrets(this.visit) : visits.withoutPerson(this.visit);
    const { resultSeconds } = this.#station.state;
    this.#idle.restart(resultSeconds * (RESULT_TIMES[ticket?.ticket] ?? 2));
    if (ticket) {
      const lang = this.#lang;
      this.announcement = `${say("yourNumber", lang)}: ${ticket.number}. ${say(`paper_${ticket.ticket}`, lang)}.`;
    }
  }
}

const chosenDepartment = (visit, { department, found, code }) =>
  code ? visits.askingForCode(visit) : found ? visits.withFound(visit, found) : visits.withDepartment(visit, department);

customElements.define("kiosk-app", KioskApp);
