import { html } from "lit";
import { inLanguage } from "baari/text.js";
import { DialogBase } from "./dialog-base.js";
import { t } from "./texts.js";

/**
 * Asks an agent who leaves a counter what to do with the citizen there, or with the counter when no citizen is there.
 * `ask()` returns the action of `actions.js` and its body, no action when a colleague continues, or null when the agent
 * stays.
 */
class LeaveDialog extends DialogBase {
  static properties = {
    ...DialogBase.properties,
    centre: { attribute: false },
    counter: { type: String },
    _token: { state: true },
    _left: { state: true },
  };

  get heading() {
    const { lang, counter, _token: token } = this;
    return token ? t("leaveTitle", lang, { number: token.number }) : t("leaveOpenTitle", lang, { counter });
  }

  get #lead() {
    const { lang, _token: token, _left: count } = this;
    if (token) {
      return t("leaveLead", lang);
    }
    return count ? t("leftWaiting", lang, { count }) : t("leaveOpenLead", lang);
  }

  content() {
    return html`<p class="lead">${this.#lead}</p>
      ${this.answers(
        "way",
        this.#ways().map(({ text }, i) => [i, text]),
      )}`;
  }

  /**
   * The question stays the same while the dialog is open. `left` is how many wait for services that no other counter
   * takes.
   */
  ask({ token = null, left = 0 }) {
    this._token = token;
    this._left = left;
    return this.waitForAnswer();
  }

  #ways() {
    const { lang, _token: token } = this;
    if (!token) {
      return [{ text: t("close", lang), action: "close" }, { text: t("leaveColleague", lang) }];
    }
    const ends = token.state === "serving" ? this.#outcomes() : [{ text: t("leaveNoShow", lang), action: "no-show" }];
    return [
      ...ends,
      { text: t("leaveWaits", lang), action: "transfer", body: { service: token.service, position: "original", return: false } },
      { text: t("leaveColleague", lang) },
    ];
  }

  #outcomes() {
    const services = this.centre.departments.flatMap((department) => department.services);
    const outcomes = services.find(({ code }) => code === this._token.service)?.outcomes ?? [];
    return outcomes.length
      ? outcomes.map(({ code, name }) => ({ text: inLanguage(name, this.lang), action: "complete", body: { outcome: code } }))
      : [{ text: t("leaveDone", this.lang), action: "complete" }];
  }

  choose({ way }) {
    this.answerWith(this.#ways()[way] ?? null);
    super.choose({ way });
  }
}
customElements.define("leave-dialog", LeaveDialog);
