import { LitElement, css, html, nothing } from "lit";
import { base, buttons, fields, typedTag } from "baari/shared.js";
import { inLanguage } from "baari/text.js";
import { SUSPEND_REASONS, supervisorText } from "./supervisor-texts.js";

/** The hall reads the reason in each language. One language is enough: it is then shown to the readers of both. */
const LANGUAGES = ["en", "ur"];

/**
 * Every service: how many wait, how many tokens are left today, and whether it is given. `waiting` is from the state.
 * Events: `suspend` with service and reason, `resume` with the service.
 */
class ServicesPanel extends LitElement {
  static properties = {
    lang: { type: String, reflect: true },
    centre: { attribute: false },
    waiting: { attribute: false },
    busy: { type: Boolean },
    _asking: { state: true },
    _given: { state: true },
  };

  static styles = [
    base,
    buttons,
    fields,
    css`
      table {
        inline-size: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: var(--space-1) var(--space-2);
        border-block-end: 1px solid var(--line);
        text-align: start;
        font-weight: 400;
      }
      thead th {
        color: var(--ink-soft);
        font-size: var(--text-small);
      }
      .count {
        text-align: end;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .act {
        text-align: end;
      }
      .act button {
        white-space: nowrap;
      }
      .suspended {
        background: var(--warn-tint);
        color: var(--warn);
      }
      small {
        display: block;
        font-size: var(--text-small);
      }
      form {
        display: grid;
        gap: var(--space-2);
        padding-block: var(--space-2);
      }
      .usual {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .ways {
        display: flex;
        justify-content: flex-end;
        gap: var(--space-2);
      }
    `,
  ];

  render() {
    const { lang } = this;
    return html`<table>
      <caption class="for-readers-only">${supervisorText("services", lang)}</caption>
      <thead>
        <tr>
          <th scope="col">${supervisorText("service", lang)}</th>
          <th scope="col" class="count">${supervisorText("waiting", lang)}</th>
          <th scope="col" class="count">${supervisorText("left", lang)}</th>
          <th scope="col" class="act"><span class="for-readers-only">${supervisorText("state", lang)}</span></th>
        </tr>
      </thead>
      <tbody>
        ${this.centre.departments.flatMap(({ services }) => services).map((service) => this.#rows(service))}
      </tbody>
    </table>`;
  }

  #rows(service) {
    const gates = this.waiting.find((each) => each.service === service.code) ?? {};
    const asking = this._asking === service.code && !gates.suspended;
    return html`${this.#row(service, gates)} ${asking ? this.#question(service.code, gates) : nothing}`;
  }

  #row({ code, name }, { count = 0, left, suspended, suspendedText }) {
    const { lang } = this;
    const text = inLanguage(name, lang);
    return html`<tr class=${suspended ? "suspended" : ""}>
      <th scope="row">
        ${text}
        ${suspended ? html`<small>${supervisorText("suspended", lang)}: ${typedTag(inLanguage(suspendedText, lang))}</small>` : nothing}
      </th>
      <td class="count"><bdi lang="en">${count}</bdi></td>
      <td class="count"><bdi lang="en">${left ?? "–"}</bdi></td>
      <td class="act">
        <button type="button" class=${suspended ? "" : "plain"} ?disabled=${this.busy} @click=${() => this.#press(code, suspended)}>
          ${supervisorText(suspended ? "resume" : "suspend", lang)} <span class="for-readers-only">${text}</span>
        </button>
      </td>
    </tr>`;
  }

  #question(code, { count = 0 }) {
    const { lang } = this;
    return html`<tr>
      <td colspan="4">
        <form @submit=${(event) => this.#suspend(event, code)}>
          <p>${supervisorText("suspendAsk", lang, { count })}</p>
          <div class="usual">
            ${SUSPEND_REASONS.map(
              (reason) => html`<button type="button" @click=${() => this.#fill(reason)}>${reason[lang]}</button>`,
            )}
          </div>
          ${LANGUAGES.map((each) => this.#field(each))}
          <div class="ways">
            <button type="button" class="plain" @click=${() => (this._asking = null)}>${supervisorText("back", lang)}</button>
            <button class="primary" ?disabled=${this.busy}>${supervisorText("suspend", lang)}</button>
          </div>
        </form>
      </td>
    </tr>`;
  }

  #field(language) {
    const required = language === "en" ? !this._given.ur : !this._given.en;
    return html`<div>
      <label for=${language}>${supervisorText(`suspendReason_${language}`, this.lang)}</label>
      <input
        id=${language}
        lang=${language}
        name=${language}
        dir="auto"
        autocomplete="off"
        maxlength="200"
        pattern=".*\\S.*"
        ?required=${required}
        .value=${this._given[language]}
        @input=${({ target }) => (this._given = { ...this._given, [language]: target.value })}
      />
    </div>`;
  }

  /** Fills in a usual reason, which can still be changed. */
  #fill(reason) {
    this._given = { ...reason };
    this.renderRoot.querySelector("form .primary").focus();
  }

  #press(service, suspended) {
    if (suspended) {
      this.dispatchEvent(new CustomEvent("resume", { detail: { service } }));
    } else {
      this._asking = service;
      this._given = { en: "", ur: "" };
      this.updateComplete.then(() => this.renderRoot.getElementById(this.lang)?.focus());
    }
  }

  #suspend(event, service) {
    event.preventDefault();
    const { en, ur } = this._given;
    const reason = { en: en.trim(), ur: ur.trim() };
    this._asking = null;
    this.dispatchEvent(new CustomEvent("suspend", { detail: { service, reason } }));
  }
}
customElements.define("services-panel", ServicesPanel);
