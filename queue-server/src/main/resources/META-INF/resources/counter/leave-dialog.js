import { html } from "lit";
import { inLanguage } from "baari/text.js";
import { DialogBase } from "./dialog-base.js";
import { t } from "./texts.js";

/**
 * Asks an agent who signs out what becomes of the citizen at the counter. `ask()` answers the action of `actions.js` and its
 * body, no action where a colleague goes on, or null where the agent stays.
 */
class LeaveDialog extends DialogBase {
  static properties = { ...DialogBase.properties, centre: { attribute: false }, token: { attribute: false } };

  #answer = () => undefined;

  get heading() {
    return t("leaveTitle", this.lang, { number: this.token?.number ?? "" });
  }

  content() {
    return html`<p class="lead">${t("leaveLead", this.lang)}</p>
      ${this.answers(
        "way",
        this.#ways().map(({ text }, i) => [i, text]),
      )}`;
  }

  ask() {
    this.show();
    return new Promise((answer) => (this.#answer = answer));
  }

  #ways() {
    if (!this.token) {
      return [];
    }
    const { lang, token } = this;
    const ends = token.state === "serving" ? this.#outcomes() : [{ text: t("leaveNoShow", lang), action: "no-show" }];
    return [
      ...ends,
      { text: t("leaveWaits", lang), action: "transfer", body: { service: token.service, position: "original", return: false } },
      { text: t("leaveColleague", lang) },
    ];
  }

  #outcomes() {
    const services = this.centre.departments.flatMap((department) => department.services);
    const outcomes = services.find(({ code }) => code === this.token.service)?.outcomes ?? [];
    return outcomes.length
      ? outcomes.map(({ code, name }) => ({ text: inLanguage(name, this.lang), action: "complete", body: { outcome: code } }))
      : [{ text: t("leaveDone", this.lang), action: "complete" }];
  }

  choose({ way }) {
    this.#answer(this.#ways()[way] ?? null);
    super.choose({ way });
  }

  closed() {
    super.closed();
    this.#answer(null);
  }
}
customElements.define("leave-dialog", LeaveDialog);
