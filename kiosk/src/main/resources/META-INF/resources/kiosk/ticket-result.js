import { LitElement, html, nothing } from "lit";
import { Refusal } from "baari/api.js";
import { base, numberTag, typedTag } from "baari/shared.js";
import { inLanguage } from "baari/text.js";
import { Fitted } from "./fit.js";
import { picture } from "./pictograms.js";
import { wordsOf } from "./refusals.js";
import { resultStyles } from "./result-styles.js";
import { kioskStyles } from "./styles.js";
import { Taking, follow, sayWhetherItCameOut, takeCopy } from "./taking.js";
import { request } from "./visit.js";
import { say } from "./words.js";

const LONG_MILLIS = 4_000;
const NORMAL_LENGTH = 5;
const COPIES_MAX = 3;
const ITS_OWN_WORDS = ["/needs-server", "/kiosk-failed"];
const MISTYPED = ["unknown-appointment", "unknown-carry-over"];
/** States in which the citizen has no paper, or may have none. */
const WITHOUT_PAPER = ["failed", "unknown"];
const PICTURES = { requested: "clock", printed: "ticket", failed: "noTicket", unknown: "maybeTicket" };

/**
 * Takes the number for the visit, once, and shows it and the state of its paper. Events: `shown` with the ticket each
 * time something new is known, `finished` when the citizen is done, `again` to choose something else, `correct` to type
 * a code again.
 */
class TicketResult extends LitElement {
  static properties = {
    lang: { type: String },
    visit: { attribute: false },
    centre: { attribute: false },
    /** Whether a phone can follow the ticket. */
    hasPhonePage: { type: Boolean },
    secondsLeft: { type: Number },
    ticket: { state: true },
    error: { state: true },
    working: { state: true },
    isLong: { state: true },
  };
  static styles = [base, kioskStyles, resultStyles];

  #fitted = new Fitted(this);

  #taking = null;
  #isByAppointment = false;

  connectedCallback() {
    super.connectedCallback();
    this.#isByAppointment = this.visit.appointment !== undefined;
    this.#taking ??= new Taking(request(this.visit));
    this.#work(() => this.#taking.take());
  }

  /**
   * Focuses the heading, so that a screen reader reads the result. Otherwise the focus is lost with a button that
   * disappears.
   */
  updated(changed) {
    if (["ticket", "error", "working"].some((name) => changed.has(name))) {
      this.renderRoot.querySelector("h1")?.focus();
    }
  }

  async #work(attempt) {
    this.working = true;
    this.error = null;
    this.isLong = false;
    const long = setTimeout(() => (this.isLong = true), LONG_MILLIS);
    try {
      this.ticket = await attempt();
    } catch (error) {
      this.error = error;
    }
    clearTimeout(long);
    this.working = false;
    if (this.ticket || this.#isRefused) {
      // It contains who the citizen is.
      this.#taking = null;
    }
    this.#tell("shown", this.ticket);
    await this.#follow();
  }

  async #follow() {
    if (this.ticket?.ticket === "requested") {
      this.ticket = await follow(this.ticket, () => this.isConnected);
      this.#tell("shown", this.ticket);
    }
  }

  render() {
    if (this.ticket) {
      return this.#issued(this.ticket);
    }
    return this.working ? this.#waiting() : this.#refused();
  }

  #waiting() {
    return html`<div class="card one waiting">
      <div class="spinner"></div>
      <h1 tabindex="-1" lang=${this.lang}>${say("working", this.lang)}</h1>
      <p class="advice" lang=${this.lang}>${this.isLong ? say("workingLong", this.lang) : nothing}</p>
    </div>`;
  }

  #issued(ticket) {
    const paper = this.working ? "requested" : ticket.ticket;
    return html`<div class="card">
      <div class="what">
        <h1 tabindex="-1" lang=${this.lang}>${say("yourNumber", this.lang)}</h1>
        <p class="token ${ticket.number.length > NORMAL_LENGTH ? "long" : ""}">${numberTag(ticket.number)}</p>
        ${this.#services(ticket).map((name) => html`<p class="service" lang=${this.lang}>${inLanguage(name, this.lang)}</p>`)}
        ${this.#isByAppointment ? html`<p class="ahead" lang=${this.lang}>${say("byAppointment", this.lang)}</p>` : nothing}
        ${ticket.carriedOver ? html`<p class="ahead" lang=${this.lang}>${say("carriedOver", this.lang)}</p>` : nothing}
        <p class="ahead" lang=${this.lang}>${ticket.offline ? say("offline", this.lang) : this.#ahead(ticket.ahead)}</p>
      </div>
      <div class="then">
        ${this.#paper(ticket, paper)} ${this.#phone(ticket, paper)}
        <div class="buttons">${this.#next(ticket, paper)} ${this.#done(paper === "unknown" ? "secondary" : "primary")}</div>
        ${this.#closesIn()}
      </div>
    </div>`;
  }

  /** The service of an appointment is known only when its ticket arrives. */
  #services(ticket) {
    const { services } = this.visit;
    const all = this.centre.departments.flatMap((department) => department.services);
    return (services.length > 0 ? services : all.filter(({ code }) => code === ticket.service)).map(({ name }) => name);
  }

  get #isRefused() {
    return this.error instanceof Refusal && (this.error.status < 500 || ITS_OWN_WORDS.some((name) => this.error.type.endsWith(name)));
  }

  get #isMistyped() {
    const { appointment, carryOver } = this.visit;
    return (appointment || carryOver) && MISTYPED.some((name) => this.error.type?.endsWith(`/${name}`));
  }

  #paper(ticket, paper) {
    // Without the server, nobody tells the staff.
    const advice = paper === "failed" && ticket.offline ? "failedOffline" : paper;
    return html`<div class="paper ${paper}">
      ${picture(PICTURES[paper])}
      <div>
        <p class="verdict" lang=${this.lang}>${say(`paper_${paper}`, this.lang)}</p>
        <p class="advice" lang=${this.lang}>${say(`advice_${advice}`, this.lang)}</p>
      </div>
    </div>`;
  }

  /** The code also works at a kiosk later, if the citizen is not served today. */
  #phone(ticket, paper) {
    return ticket.trackingCode && WITHOUT_PAPER.includes(paper)
      ? html`<figure>
          ${this.hasPhonePage ? html`<img src="/api/tickets/${encodeURIComponent(ticket.id)}/qr.svg" alt="" />` : nothing}
          <figcaption>
            <p lang=${this.lang}>${say(this.hasPhonePage ? "followOnPhone" : "codeField", this.lang)}</p>
            <p lang="en" dir="ltr">${ticket.trackingCode}</p>
          </figcaption>
        </figure>`
      : nothing;
  }

  #next(ticket, paper) {
    return paper === "unknown" ? this.#question(ticket) : this.#printAgain(ticket, paper);
  }

  /** Only the citizen can see whether the paper came out. */
  #question(ticket) {
    const answer = (words, cameOut, look) => this.#button(look, words, () => this.#work(() => sayWhetherItCameOut(ticket.id, cameOut)));
    return html`${answer("cameOut", true, "primary")} ${ticket.copies < COPIES_MAX ? answer("didNotComeOut", false, "secondary") : nothing}`;
  }

  #printAgain(ticket, paper) {
    return paper === "failed" && ticket.copies < COPIES_MAX
      ? this.#secondary("printAgain", () => this.#work(() => takeCopy(ticket.id)))
      : nothing;
  }

  #refused() {
    const isRefused = this.#isRefused;
    const words = isRefused ? wordsOf(this.error, this.lang, this.centre.timeZone) : { text: say("noAnswerAdvice", this.lang) };
    return html`<div class="card one">
      <h1 tabindex="-1" lang=${this.lang}>${say(isRefused ? "notIssued" : "noAnswer", this.lang)}</h1>
      <div class="paper failed" role="alert">
        ${picture(isRefused ? "info" : "unplugged")}
        <div>
          <p class="advice" lang=${this.lang}>${words.text}</p>
          ${words.said ? html`<p class="advice" lang=${this.lang}>${typedTag(words.said)}</p>` : nothing}
        </div>
      </div>
      <div class="buttons">
        ${this.#isMistyped ? this.#secondary("correctCode", () => this.#tell("correct")) : nothing}
        ${isRefused
          ? this.#secondary("chooseAgain", () => this.#tell("again"))
          : this.#secondary("tryAgain", () => this.#work(() => this.#taking.take()))}
        ${this.#done()}
      </div>
      ${this.#closesIn()}
    </div>`;
  }

  #secondary(words, press) {
    return this.#button("secondary", words, press);
  }

  #button(look, words, press) {
    return html`<button class=${look} lang=${this.lang} @click=${press}>${say(words, this.lang)}</button>`;
  }

  /** When a question is asked, its answer is the primary button. */
  #done(look = "primary") {
    return html`<button class=${look} lang=${this.lang} ?disabled=${this.working} @click=${() => this.#tell("finished")}>
      ${say("done", this.lang)}
    </button>`;
  }

  #closesIn() {
    return this.secondsLeft > 0
      ? html`<p class="closes" lang=${this.lang}>${say("closesIn", this.lang, { seconds: this.secondsLeft })}</p>`
      : nothing;
  }

  #ahead(count) {
    if (count === null || count === undefined) {
      return nothing;
    }
    const key = count === 0 ? "aheadNone" : count === 1 ? "aheadOne" : "aheadMany";
    return say(key, this.lang, { count });
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
customElements.define("ticket-result", TicketResult);
