import { css, html, nothing } from "lit";
import { Away, Refusal, command, get } from "baari/api.js";
import { inLanguage } from "baari/text.js";
import "./confirm-dialog.js";
import { DialogBase } from "./dialog-base.js";
import "./emergency-panel.js";
import { asPrinted, tokenPath } from "./numbers.js";
import { refusalText } from "./refusals.js";
import "./services-panel.js";
import { supervisorText } from "./supervisor-texts.js";
import { t } from "./texts.js";
import { numberField, reasonField } from "./token-fields.js";

/**
 * What a supervisor does for the whole hall: services, the day, its reports, and the cancellation of a token. `hall` is
 * the feed's state.
 */
class SupervisorDialog extends DialogBase {
  static properties = {
    ...DialogBase.properties,
    centre: { attribute: false },
    hall: { attribute: false },
    _reportDay: { state: true },
    _notice: { state: true },
    _busy: { state: true },
  };

  static styles = [
    ...DialogBase.styles,
    css`
      dialog {
        inline-size: min(64rem, calc(100vw - 2rem));
        padding-block-end: 0;
      }
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        gap: var(--space-6);
      }
      .columns > div {
        display: grid;
        align-content: start;
        gap: var(--space-4);
      }
      section {
        display: grid;
        align-content: start;
        gap: var(--space-3);
      }
      section + section {
        padding-block-start: var(--space-4);
        border-block-start: 1px solid var(--line);
      }
      h3 {
        font-size: var(--text-large);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: center;
        gap: var(--space-3);
      }
      a {
        display: inline-flex;
        align-items: center;
        min-block-size: var(--target);
        color: var(--brand);
      }
      .notice {
        margin-inline-end: auto;
        align-self: center;
        font-weight: 700;
        color: var(--brand);
      }
      .notice.bad {
        color: var(--warn);
      }
      .ways {
        position: sticky;
        inset-block-end: 0;
        margin: 0;
        padding-block: var(--space-3);
        border-block-start: 1px solid var(--line);
        background: var(--surface);
      }
      @media (max-width: 55rem) {
        .columns {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  get heading() {
    return t("supervisor", this.lang);
  }

  /** The dialog contains actions that can harm, so none of them has the focus when it opens. */
  get firstFocus() {
    return this.renderRoot.querySelector(".back");
  }

  get #day() {
    return this.hall?.businessDay;
  }

  show() {
    this._notice = null;
    this._reportDay = this.#day ?? new Date().toLocaleDateString("sv", { timeZone: this.centre.timeZone });
    super.show();
  }

  content() {
    const { lang, hall } = this;
    return html`
      <emergency-panel .lang=${lang} .centre=${this.centre} .emergencies=${hall?.emergencies ?? []}></emergency-panel>
      <div class="columns">
        <section>
          <h3>${supervisorText("services", lang)}</h3>
          <services-panel
            .lang=${lang}
            .centre=${this.centre}
            .waiting=${hall?.waiting ?? []}
            .busy=${this._busy}
            @suspend=${({ detail: { service, reason } }) => this.#turn(service, "suspend", { reason })}
            @resume=${({ detail: { service } }) => this.#turn(service, "resume")}
          ></services-panel>
        </section>
        <div>${this.#dayPart()} ${this.#reports()} ${this.#day ? this.#cancelPart() : nothing}</div>
      </div>
    `;
  }

  notice() {
    return html`<p class="notice ${this._notice?.bad ? "bad" : ""}" role="status">${this._notice?.text}</p>`;
  }

  render() {
    return html`${super.render()} <confirm-dialog .lang=${this.lang}></confirm-dialog>`;
  }

  #confirmed(question) {
    return this.renderRoot.querySelector("confirm-dialog").ask(question);
  }

  #dayPart() {
    const { lang } = this;
    const way = this.#day ? "close" : "open";
    return html`<section>
      <h3>${supervisorText("day", lang)}</h3>
      <div class="row">
        <span>${this.#day ? html`<bdi dir="ltr" lang="en">${this.#day}</bdi>` : supervisorText("dayClosed", lang)}</span>
        <button type="button" ?disabled=${this._busy} @click=${() => this.#changeDay(way)}>
          ${supervisorText(`${way}Day`, lang)}
        </button>
      </div>
      ${this.#day ? html`<p class="lead">${supervisorText("closeDayLead", lang)}</p>` : nothing}
    </section>`;
  }

  #reports() {
    const { lang, _reportDay: day } = this;
    return html`<section>
      <h3>${supervisorText("reports", lang)}</h3>
      <div>
        <label for="day">${supervisorText("ofDay", lang)}</label>
        <input id="day" type="date" lang="en" dir="ltr" .value=${day} @change=${({ target }) => (this._reportDay = target.value)} />
      </div>
      <div class="row">
        <a href="/fairness/?centre=${this.centre.id}&day=${day}" target="_blank">${supervisorText("fairness", lang)}</a>
        <a href="/closing/#${this.centre.id}/${day}" target="_blank">${supervisorText("closing", lang)}</a>
      </div>
    </section>`;
  }

  #cancelPart() {
    const { lang } = this;
    return html`<section>
      <h3>${supervisorText("cancelToken", lang)}</h3>
      ${numberField(lang)} ${reasonField(t("reasonField", lang))}
      <button type="button" ?disabled=${this._busy} @click=${this.#cancel}>${supervisorText("cancelToken", lang)}</button>
    </section>`;
  }

  async #turn(code, way, body) {
    if (await this.#send(`services/${code}/${way}`, body)) {
      const services = this.centre.departments.flatMap((department) => department.services);
      const service = inLanguage(services.find((each) => each.code === code).name, this.lang);
      this.#say(way === "suspend" ? "didSuspend" : "didResume", { service });
    }
  }

  async #changeDay(way) {
    if (way === "close" && !(await this.#mayClose())) {
      return;
    }
    if (await this.#send(`day/${way}`)) {
      this.#say(way === "open" ? "didOpenDay" : "didCloseDay");
    }
  }

  /** Says how many lose their place, and asks. Without the server's answer it cannot ask, and does nothing. */
  async #mayClose() {
    const { lang, centre } = this;
    const held = await this.#tried(() => get(`/api/v1/centres/${centre.id}/day`));
    if (!held) {
      return false;
    }
    const { waiting, parked } = held;
    const minutes = Math.round((centre.carryOver?.headStartSeconds ?? 0) / 60);
    const owed = minutes && waiting + parked ? [supervisorText("closeDayOwed", lang, { minutes })] : [];
    const lead = [supervisorText("closeDayAsk", lang, { waiting, parked }), ...owed].join(" ");
    return this.#confirmed({ title: supervisorText("closeDayTitle", lang), lead, act: supervisorText("closeDay", lang) });
  }

  async #cancel() {
    const { lang } = this;
    const [number, reason] = ["number", "reason"].map((id) => this.renderRoot.getElementById(id).value);
    const question = {
      title: supervisorText("cancelTitle", lang, { number: asPrinted(number) }),
      lead: supervisorText("cancelAsk", lang),
      act: supervisorText("cancelToken", lang),
    };
    if (!(await this.#confirmed(question))) {
      return;
    }
    const answer = await this.#send(`${tokenPath(this.#day, asPrinted(number))}/cancel`, { reason });
    if (answer) {
      this.#say("didCancel", { number: answer.number });
    }
  }

  #say(key, values) {
    this._notice = { text: supervisorText(key, this.lang, values) };
  }

  /** The answer, or undefined when there is none; the notice then says why. */
  #send(path, body) {
    return this.#tried(() => command(`/api/v1/centres/${this.centre.id}/${path}`, body));
  }

  async #tried(request) {
    this._busy = true;
    this._notice = null;
    try {
      return await request();
    } catch (error) {
      return this.#failed(error);
    } finally {
      this._busy = false;
    }
  }

  #failed(error) {
    if (error instanceof Refusal) {
      this._notice = { bad: true, text: refusalText(error, this.lang, this.centre) };
    } else if (error instanceof Away) {
      this._notice = { bad: true, text: supervisorText("noAnswer", this.lang) };
    } else {
      throw error;
    }
  }
}
customElements.define("supervisor-dialog", SupervisorDialog);
