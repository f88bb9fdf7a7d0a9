import { LitElement, css, html, nothing } from "lit";
import { base, numberTag, typedTag } from "baari/shared.js";
import { inLanguage } from "baari/text.js";
import { reasonIn } from "../counter/reasons.js";
import { t } from "./texts.js";

const COLUMNS = ["issued", "served", "noShow", "cancelled", "expired", "median", "p90", "p95", "longest"];
const OVERTAKES = ["overtakesMax", "overtakesMean", "atBound"];

/** What the report contains when nobody gave a reason: what was taken back, or at which place somebody was put. */
const WITHOUT_REASON = ["front", "original", "back", "call", "resume", "start", "complete", "no_show", "park", "transfer"];

/** A day's fairness as a sheet of paper: the promise, a table of numbers, and the departures from the rule. */
class FairnessSheet extends LitElement {
  static properties = {
    lang: { type: String, reflect: true },
    centre: { type: Object },
    report: { type: Object },
  };

  static styles = [
    base,
    css`
      header {
        display: flex;
        justify-content: space-between;
        gap: var(--space-4);
        border-block-end: 2px solid var(--ink);
      }
      h1 {
        font-size: var(--text-title);
      }
      h2 {
        margin-block-start: var(--space-5);
        font-size: var(--text-large);
      }
      .promise {
        margin-block: var(--space-4);
        font-weight: 700;
        color: var(--brand-deep);
      }
      .promise.broken {
        color: var(--bad);
      }
      .still-open {
        margin-block-end: var(--space-4);
      }
      table {
        inline-size: 100%;
        border-collapse: collapse;
        font-size: var(--text-small);
      }
      th,
      td {
        padding: var(--space-1) var(--space-2);
        border-block-end: 1px solid var(--line);
        text-align: start;
      }
      th[scope="col"] {
        vertical-align: bottom;
      }
      th[colspan] {
        padding-block-start: var(--space-4);
      }
      tr {
        break-inside: avoid;
      }
      footer {
        margin-block-start: var(--space-7);
        border-block-start: 1px solid var(--ink);
        inline-size: 20rem;
      }
    `,
  ];

  render() {
    const { lang, report } = this;
    return html`
      <header>
        <div>
          <h1>${t("title", lang)}</h1>
          <p>${inLanguage(this.centre.name, lang)}</p>
        </div>
        <p>${numberTag(report.day)}</p>
      </header>
      ${this.#promise()} ${report.closed ? nothing : html`<p class="still-open">${t("stillOpen", lang)}</p>`}
      <table>
        <thead>
          <tr>
            <td></td>
            ${[...COLUMNS, ...OVERTAKES].map((column) => html`<th scope="col">${t(column, lang)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.#row(t("all", lang), report.all)} ${this.#part("classes", report.priorityClasses, this.#classes())}
          ${this.#part("services", report.services, this.#services())}
        </tbody>
      </table>
      <h2>${t("departures", lang)}</h2>
      ${report.departures.length ? this.#departures() : html`<p>${t("noDepartures", lang)}</p>`}
      <footer>${t("signatures", lang)}</footer>
    `;
  }

  #promise() {
    const { bound, all } = this.report;
    if (typeof bound.held !== "boolean") {
      return nothing;
    }
    const values = { bound: bound.maxOvertakes, most: all.overtakes.max };
    return html`<p class="promise ${bound.held ? "" : "broken"}">
      ${t(bound.held ? "held" : "broken", this.lang, values)}
    </p>`;
  }

  #part(heading, groups, names) {
    const width = COLUMNS.length + OVERTAKES.length + 1;
    return html`<tr>
        <th colspan=${width} scope="colgroup">${t(heading, this.lang)}</th>
      </tr>
      ${groups.map((group) => this.#row(inLanguage(names.get(group.id), this.lang) || group.id, group))}`;
  }

  #row(name, { issued, served, noShow, cancelled, expired, waits, overtakes }) {
    const seconds = [waits.medianSeconds, waits.p90Seconds, waits.p95Seconds, waits.maxSeconds];
    const cells = [issued, served, noShow, cancelled, expired]
      .concat(seconds.map((each) => (waits.called ? minutes(each) : "–")))
      .concat([overtakes.max, overtakes.mean, overtakes.atBound]);
    return html`<tr>
      <th scope="row">${name}</th>
      ${cells.map((cell) => html`<td>${numberTag(cell)}</td>`)}
    </tr>`;
  }

  #departures() {
    const { lang } = this;
    const columns = ["actor", "what", "number", "time", "counter", "reason"];
    return html`<table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${t(column, lang)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${this.report.departures.map(
          ({ actor, kind, number, service, at, counter, reason }) => html`<tr>
            <th scope="row">${numberTag(actor)}</th>
            <td>${t(kind, lang)}</td>
            <td>${number ? numberTag(number) : this.#names(service)}</td>
            <td>${numberTag(this.#time(at))}</td>
            <td>${numberTag(counter)}</td>
            <td>${this.#reason(reason)}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #reason(reason) {
    return WITHOUT_REASON.includes(reason) ? t(reason, this.lang) : typedTag(reasonIn(reason, this.lang));
  }

  /** The names of the services that a counter takes from then on. */
  #names(codes) {
    const names = this.#services();
    return codes.split(" ").map((code) => inLanguage(names.get(code), this.lang) || code).join(this.lang === "ur" ? "، " : ", ");
  }

  #time(at) {
    return new Date(at).toLocaleTimeString("sv", { timeZone: this.centre.timeZone });
  }

  #classes() {
    return new Map(this.centre.priorityClasses.map(({ id, name }) => [id, name]));
  }

  #services() {
    return new Map(this.centre.departments.flatMap(({ services }) => services).map(({ code, name }) => [code, name]));
  }
}

/** `12:05`, minutes and seconds. */
const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

customElements.define("fairness-sheet", FairnessSheet);
