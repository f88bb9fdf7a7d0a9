import { LitElement, css, html, nothing } from "lit";
import { base, typedTag } from "baari/shared.js";
import { Fitted } from "./fitted.js";
import { Pager } from "./pager.js";
import { say } from "./text.js";

const AT_ONCE = 1;

/**
 * Shows each suspended service and the staff's text about it, one service after the other, on one line. Shows nothing
 * when no service is suspended.
 */
class SuspensionNotice extends LitElement {
  static properties = {
    /** `{ name: { en, ur }, reason }` each. */
    services: { attribute: false },
  };
  static styles = [
    base,
    css`
      section {
        display: grid;
        grid-template-columns: fit-content(30%) minmax(0, 1fr) fit-content(30%);
        align-content: safe center;
        block-size: calc(7.4 * var(--u));
        gap: 0 calc(3 * var(--u));
        align-items: center;
        padding-inline: calc(2.4 * var(--u));
        border-inline: calc(0.7 * var(--u)) solid var(--not-live);
        border-radius: calc(1.2 * var(--u));
        background: var(--raised);
        color: var(--not-live);
        font-size: calc(2.7 * var(--u) * var(--scale, 1));
        line-height: 1.25;
        font-weight: 650;
      }
      .ur,
      bdi:lang(ur) {
        line-height: 1.9;
      }
      .en {
        line-height: inherit;
      }
      .why {
        text-align: center;
        color: var(--ink);
        font-weight: 400;
      }
      @media (orientation: portrait) {
        section {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
          block-size: calc(14 * var(--u));
          font-size: calc(2.3 * var(--u) * var(--scale, 1));
        }
        .ur {
          text-align: start;
        }
        .why {
          grid-area: 2 / 1 / 3 / 3;
        }
      }
    `,
  ];

  #pager = new Pager(this);
  #fitted = new Fitted(this, "section");

  render() {
    const services = this.services ?? [];
    if (services.length === 0) {
      return nothing;
    }
    return html`<section role="status" aria-label="Not available now">
      ${this.#pager.part(services, AT_ONCE).map(notice)}
    </section>`;
  }
}

const notice = ({ name, reason }) => html`
  <span class="en" lang="en">${say("suspended", "en", { name: name.en })}</span>
  <span class="why">${typedTag(reason)}</span>
  <span class="ur" lang="ur" dir="rtl">${say("suspended", "ur", { name: name.ur })}</span>
`;
customElements.define("suspension-notice", SuspensionNotice);
