import { LitElement, css, html, nothing } from "lit";
import { get } from "baari/api.js";
import { watchCentre } from "baari/centre-watch.js";
import { base, buttons, fields, numberTag } from "baari/shared.js";
import { chooseLanguage, chosenLanguage, inLanguage } from "baari/text.js";
import "../counter/centre-picker.js";
import { centreOf } from "../counter/own-centre.js";
import "../counter/page-header.js";
import { t } from "./texts.js";

const STATES = ["served", "no-show", "cancelled", "expired"];
const PROBLEMS = { 403: "notAllowed", 400: "unknown", 404: "unknown" };

/** A closed day on one sheet in both languages: `/closing/#lahore/2026-11-23`. Without a day, it asks for one. */
class ClosingPage extends LitElement {
  static properties = {
    lang: { type: String, reflect: true },
    _centre: { state: true },
    _centres: { state: true },
    _report: { state: true },
    _message: { state: true },
    _day: { state: true },
  };

  static styles = [
    base,
    buttons,
    fields,
    css`
      .sheet {
        max-inline-size: 48rem;
        margin-inline: auto;
        padding: var(--space-5);
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-3);
        margin-block-end: var(--space-5);
      }
      form > :last-child {
        margin-inline-start: auto;
      }
      input {
        direction: ltr;
        inline-size: auto;
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
        vertical-align: baseline;
      }
      /* Two lines when both do not fit beside each other: Nastaliq reaches far into the line above. */
      .both {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0.3em 0.4em;
      }
      thead .both,
      tbody .both,
      thead span,
      tbody span {
        display: block;
        text-align: left;
      }
      td.number,
      th.number,
      th.number span {
        text-align: right;
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
        form {
          display: none;
        }
        .sheet {
          padding: 0;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.lang = chosenLanguage();
    chooseLanguage(this.lang);
    this._message = "loading";
  }

  #main() {
    if (this._centres) {
      return html`<centre-picker .lang=${this.lang} .centres=${this._centres} .addressOf=${(id) => `#${id}`}></centre-picker>`;
    }
    return this._report ? this.#sheet(this._report) : html`<p role="status">${both(this._message)}</p>`;
  }

  #again = () => location.reload();

  connectedCallback() {
    super.connectedCallback();
    addEventListener("hashchange", this.#again);
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#again);
  }

  render() {
    return html`
      <page-header
        .lang=${this.lang}
        .centre=${inLanguage(this._centre?.name, this.lang)}
        .back=${`/counter/${this._centre ? `?centre=${this._centre.id}` : ""}`}
        @language=${this.#otherLanguage}
      ></page-header>
      <div class="sheet">
        ${this._centre ? this.#choice() : nothing}
        <main>${this.#main()}</main>
      </div>
    `;
  }

  #choice() {
    return html`<form @submit=${this.#choose}>
      <div>
        <label for="day">${both("day")}</label>
        <input id="day" name="day" type="date" lang="en" required .value=${this._day ?? ""} />
      </div>
      <button class="primary">${both("show")}</button>
      <button type="button" ?disabled=${!this._report} @click=${() => window.print()}>${both("print")}</button>
    </form>`;
  }

  #choose(event) {
    event.preventDefault();
    location.hash = `${this._centre.id}/${new FormData(event.target).get("day")}`;
  }

  #otherLanguage() {
    this.lang = this.lang === "ur" ? "en" : "ur";
    chooseLanguage(this.lang);
  }

  #sheet(report) {
    return html`
      <h1>${both("title")}</h1>
      <table>
        ${fact("centre", bothOf(this._centre.name))} ${fact("day", numberTag(report.day))}
        ${fact("opened", numberTag(this.#time(report.openedAt)))} ${fact("closed", numberTag(this.#time(report.closedAt)))}
        ${fact("entries", numberTag(`${report.opened} – ${report.closed}`))}
      </table>
      <table>
        <thead>
          <tr>
            <th scope="col">${both("service")}</th>
            ${["tokens", ...STATES].map((key) => html`<th class="number" scope="col">${both(key)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${report.services.map((each) => row(this.#name(each.service), each))} ${row(both("all"), report)}
        </tbody>
      </table>
      ${report.late.length ? this.#late(report.late) : nothing}
      <section class="seal">
        <h2>${both("seal")}</h2>
        <code lang="en" dir="ltr">${report.seal.match(/.{1,8}/g).join(" ")}</code>
        <p lang="en" dir="ltr">${t("sealMeans", "en")}</p>
        <p lang="ur" dir="rtl">${t("sealMeans", "ur")}</p>
      </section>
    `;
  }

  #late(tokens) {
    return html`<h2>${both("late")}</h2>
      <table>
        ${tokens.map(
          ({ number, service, takenAt }) => html`<tr>
            <th scope="row">${numberTag(number)}</th>
            <td>${this.#name(service)}</td>
            <td>${numberTag(this.#time(takenAt))}</td>
          </tr>`,
        )}
      </table>`;
  }

  #name(code) {
    const services = this._centre.departments.flatMap((department) => department.services);
    const known = services.find((service) => service.code === code);
    return known ? bothOf(known.name) : code;
  }

  /** The date and time at the centre, not those of the reader's clock. */
  #time(instant) {
    return new Date(instant).toLocaleString("sv", { timeZone: this._centre.timeZone });
  }

  async #load() {
    const [centre, day] = decodeURIComponent(location.hash.slice(1)).split("/");
    try {
      const session = await get("/api/v1/session");
      const asked = centreOf(session, centre);
      if (!asked) {
        this._centres = session.centres;
        return;
      }
      const path = `/api/v1/centres/${encodeURIComponent(asked)}`;
      this._centre = await get(path);
      watchCentre(path, this._centre, (centre) => (this._centre = centre));
      this._day = day;
      this._message = "chooseDay";
      if (day) {
        this._report = await get(`${path}/day/${encodeURIComponent(day)}/closing`);
      }
    } catch (error) {
      if (error.status === 401) {
        location.replace(`/?to=${encodeURIComponent(location.pathname + location.hash)}`);
        return;
      }
      this._message = PROBLEMS[error.status] ?? "away";
    }
  }
}

const bothOf = ({ en, ur }) => html`<span class="both"
  ><span lang="en" dir="ltr">${en}</span> <span lang="ur" dir="rtl">${ur}</span></span
>`;

const both = (key) => bothOf({ en: t(key, "en"), ur: t(key, "ur") });

const fact = (key, value) => html`<tr>
  <th scope="row">${both(key)}</th>
  <td>${value}</td>
</tr>`;

const row = (name, { tokens, byState }) => html`<tr>
  <th scope="row">${name}</th>
  ${[tokens, ...STATES.map((state) => byState[state] ?? 0)].map((count) => html`<td class="number">${count}</td>`)}
</tr>`;

customElements.define("closing-page", ClosingPage);
