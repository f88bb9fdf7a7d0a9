import { LitElement, html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { base } from "baari/shared.js";
import { dirOf, inLanguage } from "baari/text.js";
import { appStyles } from "./app-styles.js";
import "./choose-class.js";
import "./choose-department.js";
import "./choose-language.js";
import "./choose-service.js";
import { Idle } from "./idle.js";
import "./kiosk-notice.js";
import { picture } from "./pictograms.js";
import { takeOverPresses } from "./press.js";
import { Station, isAlone } from "./station.js";
import "./ticket-result.js";
import * as visits from "./visit.js";
import { say } from "./words.js";

const WARN_SECONDS = 10;
const CLOCK_MILLIS = 1_000;

/** The kiosk's one page: header, the step of the visit, and the way back, always at the same place. */
class KioskApp extends LitElement {
  static properties = { visit: { state: true }, announcement: { state: true }, now: { state: true } };
  static styles = [base, appStyles];

  #station = new Station();
  #idle = new Idle(this, () => this.#startOver());
  #clock = 0;
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
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#station.stop();
    clearInterval(this.#clock);
  }

  /** The warning has the keyboard while it stands, so that a key answers it and not what is beneath. */
  updated() {
    const warning = this.renderRoot.querySelector(".still-there button");
    if (warning && !this.#isWarning) {
      warning.focus();
    } else if (!warning && this.#isWarning) {
      this.#focusHeading();
    }
    this.#isWarning = warning !== null;
  }

  get #lang() {
    return this.visit.lang ?? "en";
  }

  render() {
    const state = this.#station.state;
    if (state === null) {
      return nothing;
    }
    const notice = this.#notice(state);
    return html`
      ${this.#header(state)} ${notice ? nothing : this.#banner(state)}
      <main lang=${this.#lang}>${notice ?? this.#step(state)}</main>
      ${notice || this.visit.step === "result" ? nothing : keyed(this.visit.step, this.#footer())} ${this.#idleWarning()}
      <p class="for-readers-only" role="status" lang=${this.#lang}>${this.announcement}</p>
    `;
  }

  #header({ centre }) {
    const time = { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: centre?.timeZone };
    return html`<header dir="ltr">
      <img src="/baari/mark.svg" alt="" />
      <p class="centre">
        <span lang="ur" dir="rtl">${inLanguage(centre?.name, "ur")}</span>
        <span lang="en" dir="ltr">${inLanguage(centre?.name, "en")}</span>
      </p>
      <time lang="en">${this.now.toLocaleTimeString("en-GB", time)}</time>
    </header>`;
  }

  /** Stands instead of every step but the result, which has its own words. */
  #notice(state) {
    const { centre, server } = state;
    if (this.visit.step === "result") {
      return null;
    }
    if (centre === null || !(server.up || isAlone(state))) {
      return html`<kiosk-notice role="alert" picture="unplugged" heading="awayTitle" text="awayText"></kiosk-notice>`;
    }
    if (!centre.dayOpen) {
      const hours = { from: centre.opensAt, to: centre.closesAt };
      return html`<kiosk-notice role="alert" picture="clock" heading="closedTitle" text="closedText" .values=${hours}></kiosk-notice>`;
    }
    return null;
  }

  /** The printer's trouble first: it is what the citizen has to act upon. */
  #banner(state) {
    if (this.visit.step === "result") {
      return nothing;
    }
    const { printer } = state;
    if (!printer.canPrint) {
      return this.#bannerOf("noTicket", printer.trouble === "paper-out" ? "noPaper" : "noPrinter", "noPaperAdvice");
    }
    return isAlone(state) ? this.#bannerOf("unplugged", "alone", "aloneAdvice") : nothing;
  }

  #bannerOf(drawing, what, advice) {
    const languages = this.visit.lang ? [this.visit.lang] : ["ur", "en"];
    return html`<aside role="alert">
      ${picture(drawing)}
      <div>
        ${languages.map(
          (lang) => html`<p lang=${lang} dir=${dirOf(lang)}><strong>${say(what, lang)}</strong> ${say(advice, lang)}</p>`,
        )}
      </div>
    </aside>`;
  }

  #step({ centre }) {
    const lang = this.#lang;
    const { visit } = this;
    switch (visit.step) {
      case "language":
        return html`<choose-language @chosen=${({ detail }) => this.#go(visits.withLanguage(visit, detail))}></choose-language>`;
      case "department":
        return html`<choose-department .lang=${lang} .departments=${centre.departments} @chosen=${this.#chosenDepartment}></choose-department>`;
      case "service":
        return html`<choose-service
          .lang=${lang}
          .department=${visit.department}
          @chosen=${({ detail }) => this.#go(visits.withService(visit, detail, centre))}
        ></choose-service>`;
      case "class":
        return html`<choose-class
          .lang=${lang}
          .classes=${centre.priorityClasses}
          @chosen=${({ detail }) => this.#go(visits.withClass(visit, detail))}
        ></choose-class>`;
      case "result":
        return html`<ticket-result
          .lang=${lang}
          .visit=${visit}
          .secondsLeft=${this.#idle.left}
          @shown=${({ detail }) => this.#shown(detail)}
          @finished=${this.#startOver}
        ></ticket-result>`;
    }
  }

  #chosenDepartment({ detail: { department, found } }) {
    const { centre } = this.#station.state;
    this.#go(
      found ? visits.withFound(this.visit, found, centre) : visits.withDepartment(this.visit, department, centre),
    );
  }

  #footer() {
    const { step } = this.visit;
    const isChoosing = step !== "language";
    const [now, all] = [visits.STEPS.indexOf(step), visits.STEPS.length - 2];
    return html`<footer dir="ltr">
      <button ?hidden=${!isChoosing} lang=${this.#lang} @click=${() => this.#go(visits.back(this.visit))}>
        ${picture("back")}<span lang=${this.#lang}>${say("back", this.#lang)}</span>
      </button>
      <div class="progress" ?hidden=${!isChoosing}>
        <p lang=${this.#lang} dir=${dirOf(this.#lang)}>${say("step", this.#lang, { now, all })}</p>
        <progress aria-hidden="true" max=${this.#idle.limit} value=${this.#idle.left}></progress>
      </div>
      <button ?hidden=${!isChoosing} lang=${this.#lang} @click=${this.#startOver}>
        ${picture("home")}<span lang=${this.#lang}>${say("startOver", this.#lang)}</span>
      </button>
    </footer>`;
  }

  #idleWarning() {
    const { left, limit } = this.#idle;
    if (limit === 0 || left > WARN_SECONDS || this.visit.step === "result") {
      return nothing;
    }
    const lang = this.#lang;
    return html`<div class="still-there" role="alertdialog" aria-modal="true" aria-labelledby="still" lang=${lang} dir=${dirOf(lang)}>
      <div>
        <h2 id="still" lang=${lang}>${say("stillThere", lang)}</h2>
        <p class="count">${left}</p>
        <p lang=${lang}>${say("startsOverIn", lang, { seconds: left })}</p>
        <button class="primary" lang=${lang}>${say("goOn", lang)}</button>
      </div>
    </div>`;
  }

  #startOver() {
    this.#go(visits.start());
  }

  #go(visit) {
    this.visit = visit;
    document.documentElement.lang = this.#lang;
    document.documentElement.dir = dirOf(this.#lang);
    const isTimed = visit.step !== "language" && visit.step !== "result";
    this.#idle.restart(isTimed ? this.#station.state.idleSeconds : 0);
    this.announcement = "";
    this.#focusHeading();
  }

  async #focusHeading() {
    await this.updateComplete;
    const step = this.renderRoot.querySelector("main > *");
    await step?.updateComplete;
    step?.renderRoot?.querySelector("h1")?.focus();
  }

  /** A number without paper stays twice as long, for it has to be noted. */
  #shown(ticket) {
    const { resultSeconds } = this.#station.state;
    this.#idle.restart(ticket?.ticket === "printed" ? resultSeconds : 2 * resultSeconds);
    if (ticket) {
      const lang = this.#lang;
      this.announcement = `${say("yourNumber", lang)}: ${ticket.number}. ${say(`paper_${ticket.ticket}`, lang)}.`;
    }
  }
}
customElements.define("kiosk-app", KioskApp);
