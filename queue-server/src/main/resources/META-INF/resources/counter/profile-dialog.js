import { css, html } from "lit";
import { inLanguage } from "baari/text.js";
import { DialogBase } from "./dialog-base.js";
import { PROFILE_REASONS } from "./reasons.js";
import { t } from "./texts.js";

/** Asks which other services than configured the counter is to take, and why. `services` are those that it takes now. */
class ProfileDialog extends DialogBase {
  static properties = { ...DialogBase.properties, centre: { attribute: false }, services: { attribute: false } };

  static styles = [
    ...DialogBase.styles,
    css`
      dialog {
        inline-size: min(48rem, calc(100vw - 2rem));
      }
      .services {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr));
        gap: var(--space-2);
        margin-block-start: var(--space-2);
      }
    `,
  ];

  get heading() {
    return t("open-other", this.lang);
  }

  get confirm() {
    return t("open", this.lang);
  }

  content() {
    const { lang } = this;
    const services = this.centre.departments.flatMap((department) => department.services);
    return html`<p class="lead">${t("onRecord", lang)}</p>
      <fieldset>
        <legend>${t("profileServices", lang)}</legend>
        <div class="services">
          ${services.filter(({ steps }) => !steps.length).map((service) => this.#service(service))}
        </div>
      </fieldset>
      ${this.reasons(PROFILE_REASONS)}`;
  }

  #service({ code, name }) {
    return html`<label class="check">
      <input type="checkbox" name="service" value=${code} ?checked=${this.services.includes(code)} />
      ${inLanguage(name, this.lang)}
    </label>`;
  }

  choose({ reason }) {
    const chosen = [...this.renderRoot.querySelectorAll("[name=service]:checked")].map(({ value }) => value);
    super.choose({ workProfile: chosen, reason });
  }
}
customElements.define("profile-dialog", ProfileDialog);
