import { LitElement, css, html, nothing } from "lit";
import { base } from "baari/shared.js";
import { inLanguage } from "baari/text.js";
import { Fitted } from "./fit.js";
import { departmentPicture, picture } from "./pictograms.js";
import { find } from "./search.js";
import "./screen-keyboard.js";
import { choose, kioskStyles, serviceTile, tile } from "./styles.js";
import { say } from "./words.js";

const TILES_MAX = 12;

/** Departments as tiles, or a search over all services. */
class ChooseDepartment extends LitElement {
  static properties = {
    lang: { type: String },
    departments: { attribute: false },
    /** Why a service is not available, or null. */
    obstacleTo: { attribute: false },
    /** Whether the citizen may enter the code of an appointment or of an earlier ticket. */
    codes: { type: Boolean },
    searching: { state: true },
    query: { state: true },
    page: { state: true },
  };
  static styles = [
    base,
    kioskStyles,
    css`
      .top {
        display: grid;
        gap: 1.2rem;
      }
      .search {
        display: flex;
        flex-wrap: wrap;
        gap: 1rem;
        justify-content: center;
      }
      .search button {
        display: flex;
        gap: 1rem;
        align-items: center;
        padding: 0.4rem 2rem;
        min-block-size: 4rem;
        font-size: 1.4rem;
        background: var(--surface);
        border: 2px solid var(--line-strong);
        border-radius: 2rem;
      }
      .search svg {
        inline-size: 2rem;
        block-size: 2rem;
        color: var(--brand);
      }
      input {
        flex: 1;
        min-inline-size: 0;
        max-inline-size: 44rem;
        min-block-size: 4rem;
        padding-inline: 1.6rem;
        font: inherit;
        font-size: 1.8rem;
        line-height: 1.4;
        color: var(--ink);
        background: var(--surface);
        border: 3px solid var(--brand);
        border-radius: 2rem;
        user-select: text;
      }
      .finding {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
        gap: 1rem;
        min-block-size: 0;
      }
      .finding .tiles {
        --tile-most: 10rem;
        align-content: start;
      }
      @media (orientation: landscape) {
        .top {
          grid-template-columns: 1fr auto;
          align-items: center;
        }
        .top:has(input) {
          grid-template-columns: 1fr;
        }
      }
      .nothing {
        font-size: 1.6rem;
        text-align: center;
        color: var(--ink-soft);
      }
    `,
  ];

  #fitted = new Fitted(this);

  constructor() {
    super();
    this.searching = false;
    this.query = "";
    this.page = 0;
  }

  render() {
    return html`
      <div class="top">
        <h1 tabindex="-1" class=${this.searching ? "for-readers-only" : ""} lang=${this.lang}>${say("chooseDepartment", this.lang)}</h1>
        <div class="search" role="search">${this.searching ? this.#field() : this.#searchButton()}</div>
      </div>
      ${this.searching ? this.#finding() : this.#tiles()}
    `;
  }

  #searchButton() {
    return html`<button @click=${this.#beginSearch}>
        ${picture("search")}<span lang=${this.lang}>${say("searchLabel", this.lang)}</span>
      </button>
      <button ?hidden=${!this.codes} @click=${() => choose(this, { code: true })}>
        ${picture("calendar")}<span lang=${this.lang}>${say("haveCode", this.lang)}</span>
      </button>`;
  }

  #field() {
    return html`
      <input
        type="text"
        role="searchbox"
        inputmode="none"
        autocomplete="off"
        spellcheck="false"
        maxlength="40"
        dir="auto"
        aria-label=${say("searchLabel", this.lang)}
        .value=${this.query}
        @input=${(event) => (this.query = event.target.value)}
      />
      <button @click=${this.#endSearch} lang=${this.lang}>${say("closeSearch", this.lang)}</button>
    `;
  }

  #tiles() {
    return html`<div class="tiles">
      ${this.#visible().map((department) => this.#department(department))} ${this.#moreTile()}
    </div>`;
  }

  #visible() {
    if (this.departments.length <= TILES_MAX) {
      return this.departments;
    }
    const size = TILES_MAX - 1;
    return this.departments.slice(this.page * size, (this.page + 1) * size);
  }

  #moreTile() {
    if (this.departments.length <= TILES_MAX) {
      return nothing;
    }
    const pages = Math.ceil(this.departments.length / (TILES_MAX - 1));
    const press = () => (this.page = (this.page + 1) % pages);
    return tile({ picture: picture("more"), name: say("more", this.lang), press, lang: this.lang });
  }

  #department(department) {
    const { services } = department;
    const common = {
      picture: departmentPicture(department),
      name: inLanguage(department.name, this.lang),
      press: () => choose(this, { department }),
      lang: this.lang,
    };
    if (services.length === 1) {
      const [only] = services;
      return serviceTile({ ...common, service: only, more: inLanguage(only.name, this.lang), obstacle: this.obstacleTo(only) });
    }
    const count = services.filter((service) => this.obstacleTo(service) === null).length;
    return tile({ ...common, more: count === 0 ? say("noneGiven", this.lang) : say("servicesCount", this.lang, { count: services.length }) });
  }

  #finding() {
    const found = find(this.query, this.departments);
    const hint = this.query.trim() === "" ? "typeToSearch" : "nothingFound";
    return html`
      <div class="finding">
        <div class="tiles" role="region" aria-label=${say("results", this.lang)}>
          ${found.map((entry) => this.#result(entry))}
        </div>
        <p class="nothing" lang=${this.lang} ?hidden=${found.length > 0}>${say(hint, this.lang)}</p>
        <screen-keyboard .lang=${this.lang} @typed=${this.#typed} @erased=${this.#erased}></screen-keyboard>
      </div>
    `;
  }

  #result(entry) {
    return serviceTile({
      service: entry.service,
      obstacle: this.obstacleTo(entry.service),
      picture: departmentPicture(entry.department),
      name: inLanguage(entry.service.name, this.lang),
      more: inLanguage(entry.department.name, this.lang),
      press: () => choose(this, { found: entry }),
      lang: this.lang,
    });
  }

  async #beginSearch() {
    this.searching = true;
    await this.updateComplete;
    this.renderRoot.querySelector("input").focus();
  }

  #endSearch() {
    this.searching = false;
    this.query = "";
  }

  #typed({ detail }) {
    this.query = (this.query + detail).slice(0, 40);
  }

  #erased() {
    this.query = Array.from(this.query).slice(0, -1).join("");
  }
}
customElements.define("choose-department", ChooseDepartment);
