import { LitElement, css, html } from "lit";
import { get } from "baari/api.js";
import { base, buttons } from "baari/shared.js";
import { t } from "./texts.js";

const STATES = ["served", "no-show", "cancelled", "expired"];
const PROBLEMS = { 401: "notAllowed", 403: "notAllowed", 400: "unknown", 404: "unknown" };

/** A closed day on one sheet in both languages: `/closing/#lahore/2026-11-23`. */
class ClosingPage extends LitElement {
  static properties = {
    _report: { state: true },
    _message: { state: true },
  };

  static styles = [
    base,
    buttons,
    css`
      :host {
        display: block;
        max-inline-size: 48rem;
        margin-inline: auto;
        padding: var(--space-5);
      }
      header {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: var(--space-4);
      }
      img {
        block-size: 2.5rem;
      }
      table {
        inline-size: 100%;
        margin-block: var(--space-5);
        border-collapse: collapse;
      }
      th,
      td {
        padding: var(--space-2) var(--space-3);
        border-block-end: 1px solid var(--line);
        text-align: start;
        vertical-align: top;
      }
      td.number,
      th.number {
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      .seal {
        padding: var(--space-4);
        border: 2px solid currentcolor;
        border-radius: var(--radius);
        break-inside: avoid;
      }
      .seal code {
        display: block;
        margin-block: var(--space-2);
        overflow-wrap: anywhere;
        font-size: var(--text-large);
      }
      @media print {
        button {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    this._message = "loading";
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  render() {
    return html`
      <header>
        <img src="/baari/logo.svg" alt="Baari باری" />
        <button ?disabled=${!this._report} @click=${() => window.print()}>${both("print")}</button>
      </header>
      <main>${this._report ? this.#sheet(this._report) : html`<p role="status">${both(this._message)}</p>`}</main>
    `;
  }

  #sheet(report) {
    return html`
      <h1>${both("title")}</h1>
      <table>
        ${fact("day", `${report.centre}, ${report.day}`)} ${fact("opened", time(report.openedAt))}
        ${fact("closed", time(report.closedAt))} ${fact("entries", `${report.opened} – ${report.closed}`)}
      </table>
      <table>
        <thead>
          <tr>
            <th scope="col">${both("service")}</th>
            ${["tokens", ...STATES].map((key) => html`<th class="number" scope="col">${both(key)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${report.services.map((each) => row(each.service, each))} ${row(both("all"), report)}
        </tbody>
      </table>
      <section class="seal">
        <h2>${both("seal")}</h2>
        <code dir="ltr">${report.seal.match(/.{1,8}/g).join(" ")}</code>
        <p>${both("sealMeans")}</p>
      </section>
    `;
  }

  async #load() {
    const [centre, day] = decodeURIComponent(location.hash.slice(1)).split("/");
    try {
      const path = `/api/v1/centres/${encodeURIComponent(centre)}/day/${encodeURIComponent(day)}/closing`;
      this._report = await get(path);
    } catch (error) {
      this._message = PROBLEMS[error.status] ?? "away";
    }
  }
}

const both = (key) => html`<div lang="en" dir="ltr">${t(key, "en")}</div>
  <div lang="ur" dir="rtl">${t(key, "ur")}</div>`;

const fact = (key, value) => html`<tr>
  <th scope="row">${both(key)}</th>
  <td dir="ltr">${value}</td>
</tr>`;

const row = (name, { tokens, byState }) => html`<tr>
  <th scope="row">${name}</th>
  ${[tokens, ...STATES.map((state) => byState[state] ?? 0)].map((count) => html`<td class="number">${count}</td>`)}
</tr>`;

const time = (instant) => new Date(instant).toLocaleString("en-GB");

customElements.define("closing-page", ClosingPage);
