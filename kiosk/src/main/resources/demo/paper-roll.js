import { LitElement, css, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { command, get } from "baari/api.js";
import { base, buttons } from "baari/shared.js";

const EVERY_MILLIS = 1_000;
const FAULTS = {
  "paper-out": "Paper out",
  "near-end": "Paper near its end",
  cover: "Cover open",
  cutter: "Cutter jammed",
  jam: "Paper jam",
  unplug: "Unplugged",
  "power-cut": "Without power",
  silent: "Answers nothing",
  slow: "Slow serial line",
  "no-proof": "Prints, but does not say so",
};

/** The simulated printer: its papers, newest first, and the faults that can be set. */
class PaperRoll extends LitElement {
  static properties = {
    tickets: { state: true },
    on: { state: true },
    isAway: { state: true },
    appointment: { state: true },
  };
  static styles = [
    base,
    buttons,
    css`
      :host {
        max-inline-size: 66rem;
        margin-inline: auto;
        padding: var(--space-6);
      }
      h1 {
        font-size: var(--text-title);
      }
      a {
        color: var(--brand-deep);
      }
      .columns {
        display: grid;
        grid-template-columns: 18rem minmax(0, 26rem);
        gap: var(--space-7);
        align-items: start;
        margin-block-start: var(--space-6);
      }
      .knobs {
        position: sticky;
        inset-block-start: var(--space-5);
        display: grid;
        gap: var(--space-2);
      }
      h2 {
        font-size: var(--text-large);
      }
      .knobs button {
        display: flex;
        justify-content: space-between;
        align-items: center;
      }
      button[aria-pressed="true"] {
        color: var(--bad);
        border-color: var(--bad);
        background: var(--bad-tint);
        font-weight: 700;
      }
      .slot {
        block-size: 1rem;
        border-radius: var(--radius);
        background: linear-gradient(#2b322f, #4b5450);
      }
      ol {
        display: grid;
        gap: var(--space-4);
        padding-inline: var(--space-5);
      }
      img {
        display: block;
        inline-size: 100%;
        background: #fff;
        box-shadow: var(--shadow);
      }
      li {
        animation: out 900ms ease-out;
      }
      @keyframes out {
        from {
          clip-path: inset(100% 0 0 0);
          transform: translateY(-60%);
        }
      }
      @media (prefers-reduced-motion: reduce) {
        li {
          animation: none;
        }
      }
      .empty,
      .away {
        padding: var(--space-5);
        color: var(--ink-soft);
      }
      .away {
        color: var(--bad);
      }
      @media (max-width: 50rem) {
        .columns {
          grid-template-columns: 1fr;
        }
        .knobs {
          position: static;
        }
      }
    `,
  ];

  #timer = 0;

  constructor() {
    super();
    this.tickets = [];
    this.on = [];
    this.isAway = false;
    this.appointment = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#refresh();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  async #refresh() {
    try {
      this.tickets = await get("/demo/printer");
      this.on = (await get("/demo/printer/fault")).on;
      this.isAway = false;
    } catch {
      this.isAway = true;
    }
    this.#timer = setTimeout(() => this.#refresh(), EVERY_MILLIS);
  }

  async #toggle(fault) {
    const on = !this.on.includes(fault);
    try {
      this.on = (await command("/demo/printer/fault", { fault, on })).on;
    } catch {
      this.isAway = true;
    }
  }

  async #book() {
    try {
      this.appointment = await command("/demo/appointment");
    } catch {
      this.appointment = null;
    }
  }

  render() {
    return html`<main>
      <h1>The kiosk's paper</h1>
      <p>Drawn from the bytes that the driver sent to the simulated printer. <a href="/">The kiosk</a></p>
      <p class="away" role="alert" ?hidden=${!this.isAway}>The kiosk does not answer; this is not live.</p>
      <div class="columns">
        <section class="knobs" aria-label="Faults">
          <h2>Make trouble</h2>
          ${Object.entries(FAULTS).map(([fault, name]) => this.#knob(fault, name))}
          <h2>Come with an appointment</h2>
          <button @click=${this.#book}>Book one</button>
          <p role="status">${this.appointment ? this.#booked(this.appointment) : nothing}</p>
        </section>
        <section aria-label="Tickets">
          <div class="slot"></div>
          <ol aria-live="polite">
            ${repeat(
              this.tickets,
              ({ png }) => png,
              (ticket) => html`<li><img src=${ticket.png} alt=${ticket.text.join(", ")} /></li>`,
            )}
          </ol>
          <p class="empty" ?hidden=${this.tickets.length > 0}>Nothing printed yet. Take a number at the kiosk.</p>
        </section>
      </div>
    </main>`;
  }

  #booked({ code, service, slot, timeZone }) {
    const time = new Date(slot).toLocaleTimeString("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
    return html`<strong>${code}</strong> for ${service} at ${time}. Type it at the kiosk, with Enter at the end, as a reader does.`;
  }

  #knob(fault, name) {
    const isOn = this.on.includes(fault);
    return html`<button aria-pressed=${isOn} @click=${() => this.#toggle(fault)}>
      <span>${name}</span><span aria-hidden="true">${isOn ? "on" : "off"}</span>
    </button>`;
  }
}
customElements.define("paper-roll", PaperRoll);
