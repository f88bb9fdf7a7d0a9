import { css, html, nothing } from "lit";
import { Away, Refusal, command, get } from "baari/api.js";
import { asPrinted } from "./call-dialog.js";
import { DialogBase } from "./dialog-base.js";
import { t } from "./texts.js";

/** What a supervisor does for the whole hall: opens and closes the day, cancels a token. */
class SupervisorDialog extends DialogBase {
  static properties = {
    ...DialogBase.properties,
    centre: { type: String },
    _day: { state: true },
    _notice: { state: true },
    _busy: { state: true },
  };

  static styles = [
    ...DialogBase.styles,
    css`
      section {
        display: grid;
        gap: var(--space-3);
        padding-block-end: var(--space-4);
        border-block-end: 1px solid var(--line);
      }
      h3 {
        font-size: var(--text-large);
      }
      .row {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: var(--space-3);
      }
      .notice {
        min-block-size: 1.5em;
        font-weight: 700;
        color: var(--brand);
      }
      .notice.bad {
        color: var(--warn);
      }
    `,
  ];

  get heading() {
    return t("supervisor", this.lang);
  }

  show() {
    this._notice = null;
    get(`/api/v1/centres/${this.centre}/state`).then(
      ({ businessDay }) => (this._day = businessDay ?? null),
      (error) => this.#failed(error),
    );
    super.show();
  }

  content() {
    const { lang } = this;
    return html`
      <section>
        <h3>${t("day", lang)}</h3>
        <div class="row">
          <span>${this._day ? html`<bdi dir="ltr">${this._day}</bdi>` : t("dayClosed", lang)}</span>
          ${this.#dayButton()}
        </div>
        <a href="/fairness/${this._day ? `?day=${this._day}` : ""}" target="_blank">${t("fairness", lang)}</a>
        ${this._day ? html`<p class="lead">${t("closeDayLead", lang)}</p>` : nothing}
      </section>
      ${this._day ? this.#cancelPart() : nothing}
      <p class="notice ${this._notice?.bad ? "bad" : ""}" role="status">${this._notice?.text}</p>
    `;
  }

  #dayButton() {
    const way = this._day ? "close" : "open";
    return html`<button type="button" ?disabled=${this._busy} @click=${() => this.#changeDay(way)}>
      ${t(`${way}Day`, this.lang)}
    </button>`;
  }

  #cancelPart() {
    const { lang } = this;
    return html`<section>
      <h3>${t("cancelToken", lang)}</h3>
      <div>
        <label for="number">${t("numberField", lang)}</label>
        <input id="number" name="number" lang="en" dir="ltr" placeholder="D-042" autocomplete="off" maxlength="12" />
      </div>
      <div>
        <label for="reason">${t("reasonField", lang)}</label>
        <input id="reason" name="reason" dir="auto" autocomplete="off" maxlength="200" />
      </div>
      <button type="button" ?disabled=${this._busy} @click=${this.#cancel}>${t("cancelToken", lang)}</button>
    </section>`;
  }

  async #changeDay(way) {
    const answer = await this.#send(`day/${way}`);
    if (answer) {
      this._day = answer.businessDay ?? null;
      this._notice = { text: t(way === "open" ? "didOpenDay" : "didCloseDay", this.lang) };
    }
  }

  async #cancel() {
    const [number, reason] = ["number", "reason"].map((id) => this.renderRoot.getElementById(id).value);
    const id = `${this._day.replaceAll("-", "")}-${asPrinted(number)}`;
    const answer = await this.#send(`tokens/${encodeURIComponent(id)}/cancel`, { reason });
    if (answer) {
      this._notice = { text: t("didCancel", this.lang, { number: answer.number }) };
    }
  }

  /** The answer, or undefined when there is none; the notice then says why. */
  async #send(path, body) {
    this._busy = true;
    this._notice = null;
    try {
      return await command(`/api/v1/centres/${this.centre}/${path}`, body);
    } catch (error) {
      return this.#failed(error);
    } finally {
      this._busy = false;
    }
  }

  #failed(error) {
    if (error instanceof Refusal) {
      this._notice = { bad: true, text: [error.message, error.detail].filter(Boolean).join(" · ") };
    } else if (error instanceof Away) {
      this._notice = { bad: true, text: t("noAnswer", this.lang) };
    } else {
      throw error;
    }
  }
}
customElements.define("supervisor-dialog", SupervisorDialog);
