import { LitElement, html } from "lit";
import "./add-service-dialog.js";
import "./call-dialog.js";
import "./emergency-dialog.js";
import { leftWaiting, servicesOf } from "./left-waiting.js";
import "./outcome-dialog.js";
import "./park-dialog.js";
import "./pause-dialog.js";
import "./profile-dialog.js";
import "./reinstate-dialog.js";
import "./transfer-dialog.js";

/** The questions that actions ask. Event: `choice` with the action and the body of its command. */
class ActionDialogs extends LitElement {
  static properties = {
    lang: { type: String, reflect: true },
    centre: { attribute: false },
    // It is always the same desk object, which changes.
    desk: { attribute: false, hasChanged: () => true },
  };

  /** Whether the service of the token at the counter has any of `what`, such as outcomes. */
  has(what) {
    return this.#service[what]?.length > 0;
  }

  ask(action) {
    this.renderRoot.getElementById(action).show();
  }

  render() {
    const { lang, centre, desk } = this;
    const { counter, token } = desk;
    const number = counter.token?.number ?? "";
    return html`<div @choice=${this.#chosen}>
      <outcome-dialog id="complete" .lang=${lang} .number=${number} .outcomes=${this.#service.outcomes ?? []}></outcome-dialog>
      <park-dialog id="park" .lang=${lang} .number=${number} .now=${() => desk.now()}></park-dialog>
      <transfer-dialog
        id="transfer"
        .lang=${lang}
        .centre=${centre}
        .counter=${counter}
        .states=${desk.state?.counters ?? []}
      ></transfer-dialog>
      <add-service-dialog
        id="add-service"
        .lang=${lang}
        .centre=${centre}
        .number=${number}
        .has=${[counter.token?.service, ...(token?.remaining ?? [])]}
      ></add-service-dialog>
      <pause-dialog id="pause" .lang=${lang} .left=${desk.state ? leftWaiting(centre, desk.state, counter.id) : []}></pause-dialog>
      <profile-dialog
        id="open-other"
        .lang=${lang}
        .centre=${centre}
        .services=${servicesOf(centre, counter)}
      ></profile-dialog>
      <call-dialog id="call" .lang=${lang}></call-dialog>
      <reinstate-dialog id="reinstate" .lang=${lang}></reinstate-dialog>
      <emergency-dialog id="emergency" .lang=${lang}></emergency-dialog>
    </div>`;
  }

  get #service() {
    const code = this.desk.counter.token?.service;
    const services = this.centre.departments.flatMap((department) => department.services);
    return services.find((service) => service.code === code) ?? {};
  }

  #chosen({ target, detail }) {
    this.dispatchEvent(new CustomEvent("choice", { detail: { action: target.id, body: detail } }));
  }
}
customElements.define("action-dialogs", ActionDialogs);
