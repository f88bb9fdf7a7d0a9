import { LitElement, css, html } from "lit";
import { base, buttons, fields } from "baari/shared.js";
import { t } from "./texts.js";

/**
 * A modal question. A subclass gives `heading`, `content` and perhaps `confirm`. Its form's fields become the detail of
 * the event `choice`. Escape and the cancel button close it and change nothing. It opens with the focus on its first
 * field, or on the cancel button if there is no field, so that a key that is pressed once too often does no harm.
 */
export class DialogBase extends LitElement {
  static properties = { lang: { type: String, reflect: true }, _open: { state: true } };

  static styles = [
    base,
    buttons,
    fields,
    css`
      dialog {
        inline-size: min(34rem, calc(100vw - 2rem));
        padding: var(--space-6);
        border: 0;
        border-radius: var(--radius-large);
        color: var(--ink);
        box-shadow: var(--shadow);
      }
      dialog::backdrop {
        background: rgb(23 33 29 / 45%);
      }
      form {
        display: grid;
        gap: var(--space-4);
      }
      h2 {
        font-size: var(--text-title);
      }
      .lead {
        color: var(--ink-soft);
      }
      .ways {
        display: flex;
        justify-content: flex-end;
        gap: var(--space-3);
        margin-block-start: var(--space-2);
      }
      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        font-weight: 700;
      }
      .usual {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
        gap: var(--space-2);
      }
      .answer {
        display: flex;
        justify-content: space-between;
        align-items: center;
        min-block-size: 3.5rem;
        text-align: start;
      }
      kbd {
        font: 600 var(--text-small) / 1 var(--latin);
        padding: 0.4rem 0.6rem;
        border: 1px solid currentcolor;
        border-radius: 0.375rem;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-block-start: var(--space-2);
      }
      .chips label,
      label.check {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-2);
        min-block-size: var(--target);
        margin: 0;
        padding-inline: var(--space-3);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        font-weight: 400;
        cursor: pointer;
      }
      .chips label {
        flex: 1;
        padding-inline: var(--space-2);
        white-space: nowrap;
      }
      label.check {
        justify-content: start;
      }
      label:has(:checked) {
        border-color: var(--brand);
        background: var(--brand-tint);
      }
      input:is([type="radio"], [type="checkbox"]) {
        flex: none;
        inline-size: 1.125rem;
        min-block-size: 1.125rem;
        accent-color: var(--brand);
      }
    `,
  ];

  /** Ends the wait for an answer. */
  #settle = () => undefined;

  show() {
    this._open = true;
    this.updateComplete.then(() => {
      this.#dialog.showModal();
      this.firstFocus.focus();
    });
  }

  render() {
    return html`<dialog aria-labelledby="title" @close=${this.#closed}>
      ${this._open ? this.#form() : ""}
    </dialog>`;
  }

  /** Answers that need one press, each also with its digit: `[value, text]`. The value becomes `name` in the detail. */
  answers(name, answers) {
    return answers.map(
      ([value, text], i) => html`<button type="button" class="answer" @click=${() => this.#answer(name, value)}>
        <span>${text}</span><kbd aria-hidden="true" lang="en">${i + 1}</kbd>
      </button>`,
    );
  }

  /** Shows it and waits for `answerWith`. Returns null when it is closed without an answer. */
  waitForAnswer() {
    this.#settle(null);
    this.show();
    return new Promise((settle) => (this.#settle = settle));
  }

  answerWith(value) {
    this.#settle(value);
  }

  /** Called with the next frame after it has closed. It may be open again, for another question. */
  #closed() {
    this._open = this.#dialog.open;
    if (!this._open) {
      this.#settle(null);
    }
  }

  /** The result of an action, shown beside the cancel button, which is always visible. */
  notice() {
    return "";
  }

  get firstFocus() {
    return this.renderRoot.querySelector("form :is(input, select)") ?? this.renderRoot.querySelector(".back");
  }

  /**
   * Asks why: one press on a usual reason of `reasons.js`, or other words. The answer becomes `reason` of the detail.
   */
  reasons(usual) {
    return html`<div class="usual">
        ${this.answers(
          "reason",
          usual.map((reason) => [reason.en, reason[this.lang]]),
        )}
      </div>
      <div>
        <label for="other">${t("otherReason", this.lang)}</label>
        <input id="other" name="other" dir="auto" autocomplete="off" maxlength="200" pattern=".*\\S.*" required />
      </div>`;
  }

  /** One of a few choices, all visible: `[value, text]`. The first is chosen at the start. */
  chips(name, legend, choices) {
    return html`<fieldset>
      <legend>${legend}</legend>
      <div class="chips">
        ${choices.map(
          ([value, text], i) => html`<label>
            <input type="radio" name=${name} value=${value} ?checked=${i === 0} />${text}
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #form() {
    return html`<form method="dialog" @submit=${this.#submit} @keydown=${this.#key}>
      <h2 id="title">${this.heading}</h2>
      ${this.content()}
      <div class="ways">
        ${this.notice()}
        <button type="button" class="plain back" @click=${() => this.#dialog.close()}>${t("cancelDialog", this.lang)}</button>
        ${this.confirm ? html`<button class="primary">${this.confirm}</button>` : ""}
      </div>
    </form>`;
  }

  #submit({ target }) {
    const { other, ...fields } = Object.fromEntries(new FormData(target));
    this.choose(other === undefined ? fields : { ...fields, reason: other.trim() });
  }

  /** A usual answer replaces other words. The other fields must be filled in. */
  #answer(name, value) {
    const form = this.renderRoot.querySelector("form");
    const { other, ...fields } = Object.fromEntries(new FormData(form));
    const asked = [...form.elements].filter((field) => field.name !== "other");
    if (asked.every((field) => field.reportValidity())) {
      this.choose({ ...fields, [name]: value });
    }
  }

  /** Enter in a list confirms, as in a field. A digit chooses an answer, but in a text field it is only a digit. */
  #key(event) {
    const { key, target } = event;
    const answer = this.renderRoot.querySelectorAll("button.answer")[Number(key) - 1];
    if (key === "Enter" && target.matches("select")) {
      event.preventDefault();
      target.form.requestSubmit();
    } else if (answer && !target.matches("input:not([type]), select")) {
      event.preventDefault();
      answer.click();
    }
  }

  choose(detail) {
    this.#dialog.close();
    this.dispatchEvent(new CustomEvent("choice", { detail, bubbles: true }));
  }

  get #dialog() {
    return this.renderRoot.querySelector("dialog");
  }
}
