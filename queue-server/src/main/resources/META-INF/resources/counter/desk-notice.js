import { LitElement, css, html, nothing } from "lit";
import { base } from "baari/shared.js";
import { inLanguage } from "baari/text.js";
import { refusalText } from "./refusals.js";
import { t } from "./texts.js";

/** The result of the last press, in one line that screen readers speak. */
class DeskNotice extends LitElement {
  static properties = {
    lang: { type: String, reflect: true },
    centre: { attribute: false },
    notice: { attribute: false },
    busy: { type: Boolean },
  };

  static styles = [
    base,
    css`
      p {
        display: flex;
        align-items: center;
        min-block-size: 3rem;
        padding-inline: var(--space-4);
        border-radius: var(--radius);
        color: var(--ink-soft);
      }
      .refused,
      .away {
        background: var(--warn-tint);
        color: var(--warn);
        font-weight: 700;
      }
    `,
  ];

  render() {
    return html`<p class=${this.notice?.kind ?? ""} role="status" aria-live="polite">
      ${this.busy ? t("sending", this.lang) : this.#words(this.notice ?? {})}
    </p>`;
  }

  #words({ refusal, key, values = {} }) {
    if (refusal) {
      return refusalText(refusal, this.lang, this.centre);
    }
    return key ? t(key, this.lang, this.#readable(values)) : nothing;
  }

  /** Replaces a service's code by its name. */
  #readable({ service, ...values }) {
    const services = this.centre.departments.flatMap((department) => department.services);
    return { ...values, service: inLanguage(services.find(({ code }) => code === service)?.name, this.lang) };
  }
}
customElements.define("desk-notice", DeskNotice);
