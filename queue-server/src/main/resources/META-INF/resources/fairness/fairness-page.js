import { LitElement, css, html, nothing } from "lit";
import { Refusal, get } from "baari/api.js";
import { watchCentre } from "baari/centre-watch.js";
import { base, buttons, fields } from "baari/shared.js";
import { chooseLanguage, chosenLanguage, inLanguage } from "baari/text.js";
import "../counter/centre-picker.js";
import { askedCentre, centreOf } from "../counter/own-centre.js";
import "../counter/page-header.js";
import "./fairness-sheet.js";
import { t } from "./texts.js";

/** The fairness of a day, to read and to print: `/fairness/?centre=lahore&day=2026-11-23`. Without a day, it shows today's. */
class FairnessPage extends LitElement {
  static properties = {
    lang: { type: String, reflect: true },
    _centre: { state: true },
    _centres: { state: true },
    _day: { state: true },
    _report: { state: true },
    _problem: { state: true },
  };

  static styles = [
    base,
    buttons,
    fields,
    css`
      .sheet {
        max-inline-size: 60rem;
        margin-inline: auto;
        padding: var(--space-5);
      }
      nav,
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-3);
      }
      nav {
        justify-content: space-between;
        margin-block-end: var(--space-5);
      }
      input {
        direction: ltr;
        inline-size: auto;
      }
      a {
        color: var(--brand);
      }
      .problem {
        color: var(--bad);
        font-weight: 700;
      }
      @media print {
        .sheet {
          padding: 0;
        }
        nav {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.lang = chosenLanguage();
    chooseLanguage(this.lang);
    this._day = new URLSearchParams(location.search).get("day");
    this.#begin();
  }

  render() {
    const { lang } = this;
    return html`<page-header
        .lang=${lang}
        .centre=${inLanguage(this._centre?.name, lang)}
        .back=${`/counter/${this._centre ? `?centre=${this._centre.id}` : ""}`}
        @language=${this.#otherLanguage}
      ></page-header>
      ${this._centres
        ? html`<main><centre-picker .lang=${lang} .centres=${this._centres}></centre-picker></main>`
        : html`<div class="sheet">${this.#choice()}<main>${this.#sheet()}</main></div>`}`;
  }

  #choice() {
    const { lang } = this;
    return html`<nav>
        <form @submit=${this.#choose}>
          <div>
            <label for="day">${t("day", lang)}</label>
            <input id="day" name="day" type="date" lang="en" required .value=${this._day ?? ""} />
          </div>
          <button class="primary">${t("show", lang)}</button>
        </form>
        <button ?disabled=${!this._report} @click=${() => window.print()}>${t("print", lang)}</button>
        ${this._report ? this.#files() : nothing}
      </nav>`;
  }

  #files() {
    const path = `/api/v1/centres/${this._centre.id}/fairness`;
    return html`<p>
      ${t("tables", this.lang)}:
      <a href="${path}/groups.csv?day=${this._day}" download>${t("groupsFile", this.lang)}</a> ·
      <a href="${path}/departures.csv?day=${this._day}" download>${t("departuresFile", this.lang)}</a>
    </p>`;
  }

  #sheet() {
    if (this._problem) {
      return html`<p class="problem" role="alert">${this._problem}</p>`;
    }
    return this._report
      ? html`<fairness-sheet .lang=${this.lang} .centre=${this._centre} .report=${this._report}></fairness-sheet>`
      : html`<p role="status">${t("loading", this.lang)}</p>`;
  }

  async #begin() {
    try {
      const session = await get("/api/v1/session");
      const asked = centreOf(session, askedCentre());
      if (!asked) {
        this._centres = session.centres;
        return;
      }
      const path = `/api/v1/centres/${encodeURIComponent(asked)}`;
      this._centre = await get(path);
      watchCentre(path, this._centre, (centre) => (this._centre = centre));
      this._day ??= (await get(`${path}/state`)).businessDay ?? today(this._centre.timeZone);
      this._report = await get(`${path}/fairness?day=${encodeURIComponent(this._day)}`);
    } catch (error) {
      if (error.status === 401) {
        location.replace(`/?to=${encodeURIComponent(location.pathname + location.search)}`);
        return;
      }
      this._problem = error instanceof Refusal ? error.message : t("noAnswer", this.lang);
    }
  }

  #choose(event) {
    event.preventDefault();
    const parts = new URLSearchParams(location.search);
    parts.set("day", new FormData(event.target).get("day"));
    location.search = parts;
  }

  #otherLanguage() {
    this.lang = this.lang === "ur" ? "en" : "ur";
    chooseLanguage(this.lang);
  }
}

/** The centre's date now, `YYYY-MM-DD`. */
const today = (timeZone) => new Date().toLocaleDateString("sv", { timeZone });

customElements.define("fairness-page", FairnessPage);
