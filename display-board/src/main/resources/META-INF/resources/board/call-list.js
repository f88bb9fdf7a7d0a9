import { LitElement, css, html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { base } from "baari/shared.js";
import { Pager } from "./pager.js";
import { dots, panel } from "./style.js";
import { figure, sayBoth } from "./text.js";

const COLUMNS = 2;

/** Numbers and their counters, in columns. It turns pages when there are more than fit. */
class CallList extends LitElement {
  static properties = {
    /** A key of text.js, and the English name of the table. */
    heading: { type: String },
    label: { type: String },
    /** The text when there are no rows: `{ key, values }` of text.js, or nothing. */
    empty: { attribute: false },
    /** `{ number, counter, fresh, called }` each. */
    rows: { attribute: false },
    most: { type: Number },
    /** Up to this many rows, the list has one column with larger text. */
    roomyUpTo: { type: Number, attribute: "roomy-up-to" },
    roomy: { type: Boolean, reflect: true },
  };
  static styles = [
    base,
    panel,
    dots,
    css`
      :host {
        display: grid;
        min-block-size: 0;
      }
      section {
        display: grid;
        grid-template-rows: auto 1fr auto;
        min-block-size: 0;
      }
      .rows {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        grid-auto-flow: column;
        grid-template-rows: repeat(var(--rows), calc(var(--row, 8) * var(--u)));
        column-gap: calc(3 * var(--u));
        align-content: start;
      }
      :host([roomy]) .rows {
        grid-template-columns: minmax(0, 1fr);
        grid-template-rows: repeat(var(--rows), calc(12 * var(--u)));
      }
      :host([roomy]) .row {
        font-size: calc(9.5 * var(--u));
      }
      .empty {
        align-self: start;
        padding-block: calc(2 * var(--u));
        border-block-start: 1px solid var(--line);
      }
      .row {
        display: grid;
        grid-template-columns: 1fr auto 2.15ch;
        align-items: center;
        column-gap: calc(1.4 * var(--u));
        padding-inline: calc(0.4 * var(--u));
        border-block-start: 1px solid var(--line);
        font-size: calc(var(--size, 6) * var(--u));
        font-weight: 650;
        transition: color 1.2s;
      }
      :host(:not([roomy])) .row.long {
        font-size: calc(var(--size, 6) * 0.72 * var(--u));
      }
      .row.fresh {
        color: var(--call);
      }
      .arrow {
        inline-size: 0.62em;
        block-size: 0.5em;
        fill: none;
        stroke: var(--line-strong, #5d7069);
        stroke-width: 2.4;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .called .arrow,
      .fresh .arrow {
        stroke: var(--call);
      }
      .counter {
        text-align: end;
        color: var(--brand-light);
      }
      .fresh .counter {
        color: inherit;
      }
      @media (prefers-reduced-motion: reduce) {
        .row {
          transition: none;
        }
      }
    `,
  ];

  #pager = new Pager(this);

  willUpdate() {
    const here = this.#pager.part(this.rows ?? [], this.most).length;
    this.roomy = here <= this.roomyUpTo;
    this.style.setProperty("--rows", Math.max(1, Math.ceil(here / (this.roomy ? 1 : COLUMNS))));
  }

  render() {
    const rows = this.rows ?? [];
    return html`<section>
      <h2 id="heading">${sayBoth(this.heading)}</h2>
      ${rows.length === 0 && this.empty ? html`<p class="empty">${sayBoth(this.empty.key, this.empty.values)}</p>` : ""}
      <div class="rows" role="table" aria-label=${this.label}>
        ${repeat(this.#pager.part(rows, this.most), (row) => row.number + row.counter, callRow)}
      </div>
      ${this.#pager.dots(rows, this.most)}
    </section>`;
  }
}

const callRow = ({ number, counter, fresh, called }) => html`
  <div class="row ${number.length > 6 ? "long" : ""} ${fresh ? "fresh" : ""} ${called ? "called" : ""}" role="row">
    <bdi class="figure" role="cell" dir="ltr">${figure(number)}</bdi>
    <svg class="arrow" viewBox="0 0 24 18" aria-hidden="true"><path d="M2 9h19M14 2l7 7-7 7" /></svg>
    <bdi class="figure counter" role="cell" dir="ltr">${counter}</bdi>
  </div>
`;
customElements.define("call-list", CallList);
