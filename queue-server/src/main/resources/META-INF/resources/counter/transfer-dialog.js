import { html, nothing } from "lit";
import { inLanguage } from "baari/text.js";
import { DialogBase } from "./dialog-base.js";
import { OUT_OF_TURN_REASONS } from "./reasons.js";
import { nothingChosen, serviceSelect } from "./service-select.js";
import { t } from "./texts.js";

const POSITIONS = { original: "positionOriginal", front: "positionFront", back: "positionBack" };

/** Asks to which service or counter the token goes on, at which place in its queue, and whether it comes back. */
class TransferDialog extends DialogBase {
  static properties = {
    ...DialogBase.properties,
    centre: { attribute: false },
    counter: { attribute: false },
    states: { attribute: false },
    _to: { state: true },
    _position: { state: true },
  };

  get heading() {
    return t("transferTitle", this.lang, { number: this.counter.token?.number ?? "" });
  }

  get confirm() {
    return t("transfer", this.lang);
  }

  show() {
    this._to = "service";
    this._position = "original";
    super.show();
  }

  content() {
    const { lang } = this;
    const targets = ["service", "counter"].map((to) => [to, t(to, lang)]);
    return html`
      <div @change=${this.#turn}>${this.chips("to", t("transferWhere", lang), targets)}</div>
      ${this._to === "service" ? this.#services() : this.#counters()}
      <label class="check"><input type="checkbox" name="return" />${t("transferReturn", lang)}</label>
      <div @change=${({ target }) => (this._position = target.value)}>
        ${this.chips(
          "position",
          t("transferPlace", lang),
          Object.entries(POSITIONS).map(([position, text]) => [position, t(text, lang)]),
        )}
      </div>
      ${this._position === "front" ? this.#why() : nothing}
    `;
  }

  #why() {
    const { lang } = this;
    return html`<p class="lead"><strong>${t("frontWhy", lang)}</strong> ${t("onRecord", lang)}</p>
      ${this.reasons(OUT_OF_TURN_REASONS)}`;
  }

  #turn({ target }) {
    this._to = target.value;
  }

  /** Journeys are not offered: a journey is added to a visit, and nobody is sent to it. */
  #services() {
    const fits = ({ code, steps }) => code !== this.counter.token?.service && !steps.length;
    return serviceSelect(this.centre, this.lang, t("transferService", this.lang), fits);
  }

  #counters() {
    const others = this.centre.counters.filter(({ id }) => id !== this.counter.id);
    return html`<div>
      <label for="counter">${t("transferCounter", this.lang)}</label>
      <select id="counter" name="counter" required>
        ${nothingChosen(this.lang)} ${others.map((counter) => html`<option value=${counter.id}>${this.#name(counter)}</option>`)}
      </select>
    </div>`;
  }

  #name({ id, name }) {
    const state = this.states.find((each) => each.id === id)?.state ?? "closed";
    const text = { closed: "stateClosed", open: "stateOpen", paused: "statePaused" }[state];
    return `${inLanguage(name, this.lang)} · ${t(text, this.lang)}`;
  }

  choose({ service, counter, position, return: back, reason }) {
    super.choose({ ...(counter ? { counter } : { service }), position, return: back === "on", ...(reason && { reason }) });
  }
}
customElements.define("transfer-dialog", TransferDialog);
