import { LitElement, css, html, nothing } from "lit";
import { get, remove } from "baari/api.js";
import { base, buttons } from "baari/shared.js";
import "./confirm-dialog.js";
import { deviceText, partText, troubleText } from "./device-texts.js";

const EVERY_MILLIS = 5_000;

/** Seconds with one decimal. A value that rounds to zero has no sign. */
const tenths = (millis) => (Math.round(millis / 100) / 10 || 0).toFixed(1);

/**
 * The hall's kiosks and boards and their health, for the supervisor. An alarm is shown and spoken. Event: `alarms` with
 * the current alarms, in words.
 */
class DevicesPanel extends LitElement {
  static properties = {
    lang: { type: String, reflect: true },
    centre: { type: String },
    timeZone: { type: String },
    _devices: { state: true },
    _known: { state: true },
    _problem: { state: true },
  };

  static styles = [
    base,
    buttons,
    css`
      :host {
        inline-size: 100%;
        max-inline-size: 84rem;
        margin-inline: auto;
        padding: var(--space-3) var(--space-5) 0;
      }
      summary {
        padding: var(--space-2) var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        cursor: pointer;
      }
      .alarm {
        font-weight: 700;
        color: var(--warn);
        background: var(--warn-tint);
      }
      summary.alarm {
        border-color: var(--warn);
      }
      table {
        inline-size: 100%;
        margin-block-start: var(--space-2);
        border-collapse: collapse;
      }
      th,
      td {
        padding: var(--space-1) var(--space-3);
        text-align: start;
        border-block-end: 1px solid var(--line);
      }
      th {
        font-weight: 400;
        color: var(--ink-soft);
      }
    `,
  ];

  #timer = 0;

  constructor() {
    super();
    this._devices = [];
    this._known = true;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#ask();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  async #ask() {
    clearTimeout(this.#timer);
    try {
      this._devices = await get(`/api/v1/centres/${this.centre}/devices`);
      this._known = true;
      this.dispatchEvent(new CustomEvent("alarms", { detail: this.#alarms() }));
    } catch {
      this._known = false;
    }
    if (this.isConnected) {
      this.#timer = setTimeout(() => this.#ask(), EVERY_MILLIS);
    }
  }

  render() {
    const alarms = this.#alarms();
    return html`<details>
      <summary class=${alarms.length > 0 ? "alarm" : ""}>
        <span role="status" aria-live="assertive">${this.#summary(alarms)}</span>
      </summary>
      ${this._problem ? html`<p class="alarm" role="alert">${this.#say(this._problem)}</p>` : nothing}
      ${this._devices.length > 0 ? this.#table() : nothing}
    </details>
    <confirm-dialog .lang=${this.lang}></confirm-dialog>`;
  }

  #alarms() {
    const alarming = this._devices.filter(({ alarm }) => alarm);
    return alarming.map((device) => `${device.device}: ${this.#trouble(device)}`);
  }

  #summary(alarms) {
    if (!this._known) {
      return this.#say("notKnown");
    }
    if (alarms.length > 0) {
      return `${this.#say("alarm")} ${alarms.join(this.lang === "ur" ? "، " : ", ")}`;
    }
    return this.#say(this._devices.length === 0 ? "none" : "allWell");
  }

  #table() {
    const heads = ["device", "state", "since", "clock", "ownNumbers", "owed", "version", "forget"];
    return html`<table>
      <caption class="for-readers-only">${this.#say("caption")}</caption>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col"><span class=${head === "forget" ? "for-readers-only" : ""}>${this.#say(head)}</span></th>`)}
        </tr>
      </thead>
      <tbody>${this._devices.map((device) => this.#row(device))}</tbody>
    </table>`;
  }

  #row(device) {
    const { figures } = device;
    return html`<tr class=${device.alarm ? "alarm" : ""}>
      <th scope="row">${this.#say(device.kind)} <bdi lang="en">${device.device}</bdi></th>
      <td>${this.#trouble(device)}</td>
      <td><bdi lang="en">${new Date(device.since).toLocaleTimeString("en-GB", { timeZone: this.timeZone })}</bdi></td>
      <td><bdi lang="en">${tenths(device.clockDriftMillis)} s</bdi></td>
      <td><bdi lang="en">${figures.ownNumbers ?? "–"}</bdi></td>
      <td><bdi lang="en">${figures.owed ?? "–"}</bdi></td>
      <td><bdi lang="en">${device.version}</bdi></td>
      <td>${device.kind === "server" ? nothing : this.#forgetButton(device.device)}</td>
    </tr>`;
  }

  #forgetButton(device) {
    return html`<button type="button" class="plain" @click=${() => this.#forget(device)}>
      ${this.#say("forget")} <span class="for-readers-only">${device}</span>
    </button>`;
  }

  async #forget(device) {
    const { lang } = this;
    const question = {
      title: deviceText("forgetTitle", lang, { device }),
      lead: deviceText("forgetAsk", lang),
      act: deviceText("forget", lang),
    };
    if (await this.renderRoot.querySelector("confirm-dialog").ask(question)) {
      const gone = await remove(`/api/v1/centres/${this.centre}/devices/${encodeURIComponent(device)}`).then(
        () => true,
        () => false,
      );
      this._problem = gone ? null : "notForgotten";
      this.#ask();
    }
  }

  /** What is wrong now, what will soon be wrong, or that everything is well. */
  #trouble({ reasons, parts }) {
    const own = reasons.filter((reason) => !parts.some(({ name }) => name === reason));
    const ofParts = reasons.includes("silent") ? [] : parts.filter(({ trouble }) => trouble !== "none");
    const all = [
      ...own.map((reason) => troubleText(reason, this.lang)),
      ...ofParts.map(({ name, trouble }) => `${partText(name, this.lang)}: ${troubleText(trouble, this.lang)}`),
    ];
    return all.length > 0 ? all.join(this.lang === "ur" ? "، " : ", ") : this.#say("well");
  }

  #say(key) {
    return deviceText(key, this.lang);
  }
}
customElements.define("devices-panel", DevicesPanel);
