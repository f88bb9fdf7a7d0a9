import { LitElement, html, nothing } from "lit";
import { Refusal } from "baari/api.js";
import { base, numberTag } from "baari/shared.js";
import { inLanguage } from "baari/text.js";
import { picture } from "./pictograms.js";
import { resultStyles } from "./result-styles.js";
import { kioskStyles } from "./styles.js";
import { Taking, follow, sayWhetherItCameOut, takeCopy } from "./taking.js";
import { say } from "./words.js";

const LONG_MILLIS = 4_000;
const NORMAL_LENGTH = 5;
const COPIES_MAX = 3;
const PICTURES = { requested: "clock", printed: "ticket", failed: "noTicket", unknown: "maybeTicket" };

/**
 * Takes the number that the visit asks for, once, and shows it and what became of its paper. Events: `shown` with the
 * ticket each time something new is known, `finished` when the citizen is done.
 */
class TicketResult extends LitElement {
  static properties = {
    lang: { type: String },
    visit: { attribute: false },
    secondsLeft: { type: Number },
    ticket: { state: true },
    error: { state: true },
    working: { state: true },
    isLong: { state: true },
  };
  static styles = [base, kioskStyles, resultStyles];

  #taking = null;

  connectedCallback() {
    super.connectedCallback();
    const { service, priorityClass, lang } = this.visit;
    this.#taking ??= new Taking(service.code, priorityClass.id, lang);
    this.#work(() => this.#taking.take());
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
        <p class="service" lang=${this.lang}>${inLanguage(this.visit.service.name, this.lang)}</p>
        <p class="ahead" lang=${this.lang}>${ticket.offline ? say("offline", this.lang) : this.#ahead(ticket.ahead)}</p>
      </div>
      <div class="then">
        ${this.#paper(paper)}
        <div class="buttons">${this.#next(ticket, paper)} ${this.#done()}</div>
        ${this.#closesIn()}
      </div>
    </div>`;
  }

  #paper(paper) {
    return html`<div class="paper ${paper}">
      ${picture(PICTURES[paper])}
      <div>
        <p class="verdict" lang=${this.lang}>${say(`paper_${paper}`, this.lang)}</p>
        <p class="advice" lang=${this.lang}>${say(`advice_${paper}`, this.lang)}</p>
      </div>
    </div>`;
  }

  #next(ticket, paper) {
    return paper === "unknown" ? this.#question(ticket) : this.#printAgain(ticket, paper);
  }

  /** Nobody but the citizen can see whether there is paper. */
  #question(ticket) {
    const button = (words, cameOut) => html`<button
      class="secondary"
      lang=${this.lang}
      @click=${() => this.#work(() => sayWhetherItCameOut(ticket.id, cameOut))}
    >
      ${say(words, this.lang)}
    </button>`;
    return html`${button("cameOut", true)} ${ticket.copies < COPIES_MAX ? button("didNotComeOut", false) : nothing}`;
  }

  #printAgain(ticket, paper) {
    return paper === "failed" && ticket.copies < COPIES_MAX
      ? html`<button class="secondary" lang=${this.lang} @click=${() => this.#work(() => takeCopy(ticket.id))}>
          ${say("printAgain", this.lang)}
        </button>`
      : nothing;
  }

  #refused() {
    const isRefusal = this.error instanceof Refusal && this.error.status < 500;
    return html`<div class="card one">
      <h1 tabindex="-1" lang=${this.lang}>${say(isRefusal ? "notIssued" : "noAnswer", this.lang)}</h1>
      <div class="paper failed">
        ${picture(isRefusal ? "info" : "unplugged")}
        <p class="advice" lang=${this.lang}>${isRefusal ? this.error.message : say("noAnswerAdvice", this.lang)}</p>
      </div>
      <div class="buttons">
        ${isRefusal
          ? nothing
          : html`<button class="secondary" lang=${this.lang} @click=${() => this.#work(() => this.#taking.take())}>
              ${say("tryAgain", this.lang)}
            </button>`}
        ${this.#done()}
      </div>
      ${this.#closesIn()}
    </div>`;
  }

  #done() {
    return html`<button class="primary" lang=${this.lang} ?disabled=${this.working} @click=${() => this.#tell("finished")}>
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
