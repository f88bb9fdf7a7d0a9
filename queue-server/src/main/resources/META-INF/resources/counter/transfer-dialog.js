import { css, html } from "lit";
import { inLanguage } from "baari/text.js";
import { DialogBase } from "./dialog-base.js";
import { t } from "./texts.js";

const POSITIONS = { original: "positionOriginal", front: "positionFront", back: "positionBack" };

/** Asks to which service the token goes on, and at which place in its queue. */
class TransferDialog extends DialogBase {
  static properties = { ...DialogBase.properties, centre: { attribute: false }, token: { attribute: false } };

  static styles = [
    ...DialogBase.styles,
    css`
      .positions {
        display: flex;
        gap: var(--space-2);
        margin-block-start: var(--space-2);
      }
      .positions label {
        flex: 1;
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-2);
        min-block-size: var(--target);
        padding-inline: var(--space-2);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        font-weight: 400;
        cursor: pointer;
      }
      .positions label:has(:checked) {
        border-color: var(--brand);
        background: var(--brand-tint);
      }
      input[type="radio"] {
        inline-size: 1.125rem;
        min-block-size: 1.125rem;
        accent-color: var(--brand);
      }
    `,
  ];

  get heading() {
    return t("transferTitle", this.lang, { number: this.token?.number ?? "" });
  }

  get confirm() {
    return t("transfer", this.lang);
  }

  content() {
    return html`
      <div>
        <label for="service">${t("transferWhere", this.lang)}</label>
        <select id="service" name="service" required>
          ${this.centre.departments.map((department) => this.#department(department))}
        </select>
      </div>
      <fieldset>
        <legend>${t("transferPlace", this.lang)}</legend>
        <div class="positions">${Object.entries(POSITIONS).map(([value, text]) => this.#position(value, text))}</div>
      </fieldset>
    `;
  }

  #department({ name, services }) {
    return html`<optgroup label=${inLanguage(name, this.lang)}>
      ${services
        .filter(({ code }) => code !== this.token?.service)
        .map((service) => html`<option value=${service.code}>${inLanguage(service.name, this.lang)}</option>`)}
    </optgroup>`;
  }

  #position(value, text) {
    return html`<label>
      <input type="radio" name="position" value=${value} ?checked=${value === "original"} />${t(text, this.lang)}
    </label>`;
  }
}
customElements.define("transfer-dialog", TransferDialog);
