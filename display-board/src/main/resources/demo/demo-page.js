import { LitElement, css, html } from "lit";
import { command, get } from "baari/api.js";
import { base, buttons } from "baari/shared.js";

const LOOK_MILLIS = 400;
const FAULTS = [
  ["unplug", "Pull the cable"],
  ["replug", "Plug it in"],
  ["stall", "Stop reading"],
  ["flow", "Read on"],
  ["noise", "Disturb the line"],
  ["quiet", "Clear the line"],
  ["power-cycle", "Cut the power"],
];

/** The simulated hardware of this board: what a person in the hall would see, and how to break it. */
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
      .sign {
        display: grid;
        gap: var(--space-3);
        padding: var(--space-5);
        border-radius: var(--radius-large);
        background: #0a0a0a;
        color: #b9b9b9;
      }
      img {
        inline-size: 100%;
        image-rendering: pixelated;
      }
      .flashing img {
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
        .flashing img {
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

  #hall({ signs, lamp, chime }) {
    return html`
      ${signs.map((sign) => this.#sign(sign))}
      <section class="row" aria-label="Lamp and chime">
        <span class="lamp ${lamp.on ? "on" : ""}" role="img" aria-label=${lamp.on ? "Lamp is on" : "Lamp is off"}></span>
        <p>Lamp ${lamp.on ? "on" : "off"}. The chime has struck <output>${chime.strikes}</output> times.</p>
        <button class="primary" ?disabled=${this.busy} @click=${() => this.#do("/demo/button")}>
          Press the call-next button of counter 1
        </button>
      </section>
      <p><a href="/">The TV page</a></p>
    `;
  }

  #sign({ id, text, flashing, frames, errors, png }) {
    return html`<section class="sign ${flashing ? "flashing" : ""}" aria-label="LED sign ${id}">
      <img src="${png}?after=${frames}-${text}" alt=${text === "" ? "dark" : text}>
      <p>${text === "" ? "dark" : text}${flashing ? ", flashing" : ""} · ${frames} frames shown · ${errors} broken</p>
      <div class="row">
        ${FAULTS.map(
          ([fault, label]) => html`<button ?disabled=${this.busy} @click=${() => this.#do("/demo/led/fault", { fault })}>${label}</button>`,
        )}
      </div>
    </section>`;
  }
}
customElements.define("demo-page", DemoPage);
