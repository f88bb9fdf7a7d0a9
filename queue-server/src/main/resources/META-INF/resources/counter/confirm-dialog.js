import { html } from "lit";
import { DialogBase } from "./dialog-base.js";

/**
 * Asks once before an action by which people lose something. `ask({ title, lead, act })` returns whether it was
 * confirmed.
 */
class ConfirmDialog extends DialogBase {
  static properties = { ...DialogBase.properties, _question: { state: true } };

  constructor() {
    super();
    this._question = {};
  }

  get heading() {
    return this._question.title;
  }

  get confirm() {
    return this._question.act;
  }

  content() {
    return html`<p>${this._question.lead}</p>`;
  }

  ask(question) {
    this._question = question;
    return this.waitForAnswer();
  }

  choose() {
    this.answerWith(true);
    super.choose();
  }
}
customElements.define("confirm-dialog", ConfirmDialog);
