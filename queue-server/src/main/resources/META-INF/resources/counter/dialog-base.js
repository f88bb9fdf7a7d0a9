import { LitElement, css, html } from "lit";
import { base, buttons, fields } from "baari/shared.js";
import { t } from "./texts.js";

/**
 * A modal question. A subclass gives `heading`, `content` and perhaps `confirm`; its form's fields become the detail of the
 * event `choice`. Escape and the way back close it and change nothing.
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
    `,
  ];

  show() {
    this._open = true;
    this.updateComplete.then(() => this.#dialog.showModal());
  }

  render() {
    return html`<dialog aria-labelledby="title" @close=${() => (this._open = false)}>
      ${this._open ? this.#form() : ""}
    </dialog>`;
  }

  #form() {
    return html`<form method="dialog" @submit=${this.#submit}>
      <h2 id="title">${this.heading}</h2>
      ${this.content()}
      <div class="ways">
        <button type="button" class="plain" @click=${() => this.#dialog.close()}>${t("cancelDialog", this.lang)}</button>
        ${this.confirm ? html`<button class="primary">${this.confirm}</button>` : ""}
      </div>
    </form>`;
  }

  #submit(event) {
    this.choose(Object.fromEntries(new FormData(event.target, event.submitter)));
  }

  choose(detail) {
    this.#dialog.close();
    this.dispatchEvent(new CustomEvent("choice", { detail }));
  }

  get #dialog() {
    return this.renderRoot.querySelector("dialog");
  }
}
