import { LitElement, css, html } from "lit";
import { command, get } from "baari/api.js";
import { base, buttons } from "baari/shared.js";

const LOOK_MILLIS = 400;
const CABLE_FAULTS = [
  ["unplug", "Pull the cable"],
  ["replug", "Plug it in"],
  ["stall", "Stop reading"],
  ["flow", "Read on"],
  ["noise", "Disturb the line"],
  ["quiet", "Clear the line"],
];
const SIGN_FAULTS = [
  ["power-cycle", "Cut the power"],
  ["dead", "Kill"],
  ["slow", "Answer late"],
  ["wrong-check", "Answer wrongly"],
  ["healthy", "Mend"],
];
const CABLES = {
  well: "",
  unplugged: "The cable is out.",
  stalled: "Nobody reads at its other end.",
  noisy: "The line is disturbed.",
};
const KEYS = ["Call", "Start", "Transfer", "No-show or finish"];

/** The simulated hardware of this board: what a person in the hall would see, and buttons to break it. */
class DemoPage extends LitElement {
  static properties = { leds: { state: true }, away: { state: true }, busy: { state: true } };
  static styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
        gap: var(--space-6);
        max-inline-size: 60rem;
        margin: var(--space-7) auto;
        padding-inline: var(--space-5);
      }
      .line,
      .signs,
      .sign {
        display: grid;
        gap: var(--space-3);
      }
      .signs {
        grid-template-columns: repeat(auto-fit, minmax(24rem, 1fr));
      }
      .sign {
        padding: var(--space-5);
        border-radius: var(--radius-large);
        background: #0a0a0a;
        color: #b9b9b9;
      }
      img {
        max-inline-size: 100%;
        block-size: 4.5rem;
        object-fit: contain;
        justify-self: center;
        image-rendering: pixelated;
      }
      .box {
        padding: var(--space-2) var(--space-4);
        border-radius: var(--radius-large);
        background: #0a0a0a;
        color: #ff4a2b;
        font-size: 1.6rem;
        font-weight: 700;
        font-variant-numeric: tabular-nums;
      }
      .flashing img,
      .box.flashing {
        animation: flash 1s steps(1) infinite;
      }
      @keyframes flash {
        50% {
          opacity: 0.15;
        }
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
        align-items: center;
      }
      .lamp {
        inline-size: 2.5rem;
        block-size: 2.5rem;
        border-radius: 50%;
        border: 2px solid var(--line-strong);
        background: var(--sunken);
      }
      .lamp.on {
        background: #ffb020;
        box-shadow: 0 0 1.5rem #ffb020;
      }
      .away {
        color: var(--bad);
        font-weight: 700;
      }
      @media (prefers-reduced-motion: reduce) {
        .flashing img,
        .box.flashing {
          animation: none;
        }
      }
    `,
  ];

  #timer = 0;

  connectedCallback() {
    super.connectedCallback();
    this.#look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  async #look() {
    try {
      this.leds = await get("/demo/led");
      this.away = false;
    } catch {
      this.away = true;
    }
    this.#timer = setTimeout(() => this.#look(), LOOK_MILLIS);
  }

  async #do(path, body) {
    this.busy = true;
    try {
      await command(path, body);
    } catch {
      this.away = true;
    }
    this.busy = false;
  }

  render() {
    return html`
      <h1>Simulated hall</h1>
      ${this.away ? html`<p class="away" role="alert">The board program does not answer.</p>` : ""}
      ${this.leds ? this.#hall(this.leds) : ""}
    `;
  }

  #hall({ signs, lamp, counterLamp, chime, box }) {
    return html`
      ${Object.entries(Object.groupBy(signs, (sign) => sign.line)).map(([line, all]) => this.#line(line, all))}
      <section class="row" aria-label="Button box">
        <output class="box ${box.blinking ? "flashing" : ""}" aria-label="Display of the button box">${box.text || "–"}</output>
        <p>The button box of counter ${box.counter}, on the shared line:</p>
        ${KEYS.map(
          (label, at) => html`<button ?disabled=${this.busy} @click=${() => this.#do("/demo/box", { key: at + 1 })}>${label}</button>`,
        )}
      </section>
      <section class="row" aria-label="Lamps and chime">
        ${this.#lamp("Lamp", lamp.on)} ${this.#lamp(`Lamp of counter ${counterLamp.counter}`, counterLamp.on)}
        <p>The chime has struck <output>${chime.strikes}</output> times.</p>
        <button class="primary" ?disabled=${this.busy} @click=${() => this.#do("/demo/button")}>
          Press the call-next button of counter 1
        </button>
      </section>
      <p><a href="/">The TV page</a></p>
    `;
  }

  #lamp(name, on) {
    const words = `${name} is ${on ? "on" : "off"}`;
    return html`<span class="lamp ${on ? "on" : ""}" role="img" aria-label=${words}></span>
      <p>${words}.</p>`;
  }

  /** The signs on one cable, and the faults of the cable. */
  #line(line, signs) {
    const { id: first, cable } = signs[0];
    return html`<section class="line" aria-label="Serial line ${line}">
      <div class="signs">${signs.map((sign) => this.#sign(sign))}</div>
      <div class="row">
        <code>${line}</code> <strong class="away" role="status">${CABLES[cable]}</strong>
        ${CABLE_FAULTS.map(([fault, label]) => this.#fault(first, fault, label))}
      </div>
    </section>`;
  }

  #sign({ id, place, profile, text, flashing, frames, errors, healthy, png }) {
    return html`<section class="sign ${flashing ? "flashing" : ""}" aria-label="LED sign ${id}">
      <img src="${png}?after=${frames}-${text}" alt=${text === "" ? "dark" : text}>
      <p>
        <strong>${place}</strong> (${profile}): ${text === "" ? "dark" : text}${flashing ? ", flashing" : ""} · ${frames} frames
        shown · ${errors} broken${healthy ? "" : " · faulty"}
      </p>
      <div class="row">${SIGN_FAULTS.map(([fault, label]) => this.#fault(id, fault, label))}</div>
    </section>`;
  }

  #fault(sign, fault, label) {
    return html`<button ?disabled=${this.busy} @click=${() => this.#do("/demo/led/fault", { fault, sign })}>${label}</button>`;
  }
}
customElements.define("demo-page", DemoPage);
