import { LitElement, html, nothing } from "lit";
import { base } from "baari/shared.js";
import { inLanguage } from "baari/text.js";
import { numberOf } from "./code.js";
import { confirmStyles } from "./confirm-styles.js";
import { Fitted } from "./fit.js";
import { classPicture, picture } from "./pictograms.js";
import { choose, kioskStyles, tile } from "./styles.js";
import { say } from "./words.js";

/**
 * Shows the chosen services and asks for the priority class: the last press before the ticket. The first class is the
 * ordinary one. Events: `chosen` with the class, `removed` with a service, `another`.
 */
class ConfirmVisit extends LitElement {
  static properties = {
    lang: { type: String },
    services: { attribute: false },
    classes: { attribute: false },
    /** The code of an earlier ticket. It gives the service when none is chosen. */
    earlier: { type: String },
    /** Whether one more service may be added. */
    more: { type: Boolean },
  };
  static styles = [base, kioskStyles, confirmStyles];

  #fitted = new Fitted(this);

  render() {
    return html`
      <section aria-label=${say("chosen", this.lang)}>
        <p class="label" lang=${this.lang}>${say(this.services.length > 1 ? "oneNumber" : "chosen", this.lang)}</p>
        <ul>
          ${this.services.map((service) => this.#service(service))} ${this.earlier ? this.#earlier() : nothing}
        </ul>
        ${this.more
          ? html`<button class="another" lang=${this.lang} @click=${() => this.#tell("another")}>
              ${picture("plus")}<span lang=${this.lang}>${say(this.services.length > 0 ? "addAnother" : "otherService", this.lang)}</span>
            </button>`
          : nothing}
      </section>
      ${this.classes.length > 1 ? this.#classes() : this.#only(this.classes[0])}
    `;
  }

  #earlier() {
    return html`<li><span lang=${this.lang}>${say("earlierTicket", this.lang, { number: numberOf(this.earlier) })}</span></li>`;
  }

  #service(service) {
    const name = inLanguage(service.name, this.lang);
    return html`<li>
      <span lang=${this.lang}>${name}</span>
      ${this.services.length > 1
        ? html`<button aria-label=${say("remove", this.lang, { name })} @click=${() => this.#tell("removed", service)}>
            ${picture("cross")}
          </button>`
        : nothing}
    </li>`;
  }

  #classes() {
    return html`
      <div>
        <h1 tabindex="-1" lang=${this.lang}>${say("chooseClass", this.lang)}</h1>
        <p class="hint" lang=${this.lang}>${say("classHint", this.lang)}</p>
      </div>
      <div class="tiles">
        ${this.classes.map((priorityClass) =>
          tile({
            picture: classPicture(priorityClass),
            name: inLanguage(priorityClass.name, this.lang),
            press: () => choose(this, priorityClass),
            lang: this.lang,
          }),
        )}
      </div>
    `;
  }

  #only(priorityClass) {
    return html`
      <h1 tabindex="-1" lang=${this.lang}>${say("isThisRight", this.lang)}</h1>
      <button class="primary" lang=${this.lang} @click=${() => choose(this, priorityClass)}>
        ${say("getNumber", this.lang)}
      </button>
    `;
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
customElements.define("confirm-visit", ConfirmVisit);
