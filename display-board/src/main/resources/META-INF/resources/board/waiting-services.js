import { LitElement, css, html } from "lit";
import { base } from "baari/shared.js";
import { Fitted } from "./fitted.js";
import { Pager } from "./pager.js";
import { dots, panel } from "./style.js";
import { both, sayBoth } from "./text.js";

/** How many people wait for each service. Services without waiting people are left out. */
class WaitingServices extends LitElement {
  static properties = {
    /** `{ code, name: { en, ur }, count }` each. */
    services: { attribute: false },
    most: { type: Number },
  };
  static styles = [
    base,
    panel,
    dots,
    css`
      section {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        column-gap: calc(3 * var(--u));
        row-gap: calc(0.6 * var(--u));
        align-items: center;
      }
      h2 {
        display: grid;
        block-size: auto;
      }
      .dots {
        grid-column: 2;
      }
      .empty {
        justify-content: start;
        gap: calc(4 * var(--u));
        block-size: calc(11 * var(--u));
      }
      ul {
        display: grid;
        grid-template-columns: repeat(var(--columns, 3), minmax(0, 1fr));
        gap: calc(1.4 * var(--u));
      }
      @media (orientation: portrait) {
        section {
          grid-template-columns: minmax(0, 1fr);
        }
        h2 {
          display: flex;
        }
        .dots {
          grid-column: 1;
        }
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        column-gap: calc(1.6 * var(--u));
        block-size: calc(12 * var(--u));
        padding-inline: calc(2 * var(--u));
        border-radius: calc(1.4 * var(--u));
        background: var(--surface);
      }
      .name {
        display: grid;
        align-content: safe center;
        min-inline-size: 0;
        block-size: calc(12 * var(--u));
      }
      .name .en {
        font-size: calc(2.5 * var(--u) * var(--scale, 1));
        font-weight: 600;
        line-height: 1.2;
      }
      .name .ur {
        font-size: calc(2.6 * var(--u) * var(--scale, 1));
        font-weight: 700;
        line-height: 1.9;
        text-align: start;
        direction: rtl;
        justify-self: start;
        max-inline-size: 100%;
      }
      .count {
        font-size: calc(6.4 * var(--u));
        font-weight: 650;
      }
    `,
  ];

  #pager = new Pager(this);
  #fitted = new Fitted(this, ".name");

  render() {
    const services = this.services ?? [];
    return html`<section>
      <h2>${sayBoth("waiting")}</h2>
      ${services.length === 0
        ? html`<p class="empty">${sayBoth("nobodyWaits")}</p>`
        : html`<ul aria-label="Waiting">
            ${this.#pager.part(services, this.most).map(service)}
          </ul>`}
      ${this.#pager.dots(services, this.most)}
    </section>`;
  }
}

const service = ({ name, count }) => html`
  <li>
    <span class="name">${both(name)}</span>
    <bdi class="figure count" dir="ltr">${count}</bdi>
  </li>
`;
customElements.define("waiting-services", WaitingServices);
