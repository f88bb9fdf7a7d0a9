import { LitElement, css, html, nothing } from "lit";
import { get } from "baari/api.js";
import { base, numberTag } from "baari/shared.js";
import { t } from "./texts.js";

const POLL_MILLIS = 10_000;
const OVER = ["served", "cancelled", "expired"];

/** A citizen's own token, in both languages, for whoever holds the ticket's code: `/t/#D-042-7Q4K9ZP2MX`. */
class TrackPage extends LitElement {
  static properties = {
    _token: { state: true },
    _message: { state: true },
    _live: { state: true },
  };

  static styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-rows: auto 1fr;
        gap: var(--space-5);
        max-inline-size: 32rem;
        min-block-size: 100vh;
        margin-inline: auto;
        padding: var(--space-5);
        text-align: center;
      }
      img {
        block-size: 2.5rem;
      }
      section {
        align-self: start;
        padding: var(--space-6) var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius-large);
        background: var(--surface);
      }
      section.called {
        border-color: var(--brand);
        background: var(--brand);
        color: var(--on-brand);
      }
      section.serving {
        background: var(--brand-tint);
      }
      .token {
        font-size: clamp(4rem, 22vw, 7rem);
        font-weight: 700;
        line-height: 1.1;
      }
      .large {
        font-size: clamp(1.25rem, 6vw, 1.75rem);
        font-weight: 700;
      }
      .counter {
        font-size: var(--text-display);
        font-weight: 700;
      }
      .both {
        margin-block-start: var(--space-5);
      }
      .away {
        margin-block-start: var(--space-4);
        padding: var(--space-2) var(--space-4);
        border-radius: var(--radius);
        background: var(--warn-tint);
        color: var(--warn);
      }
    `,
  ];

  #timer = 0;

  constructor() {
    super();
    this._live = true;
    this._message = "loading";
  }

  connectedCallback() {
    super.connectedCallback();
    this.#look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  render() {
    return html`
      <header><img src="/baari/logo.svg" alt="Baari باری" /></header>
      <main>
        ${this._token ? this.#ticket(this._token) : html`<section role="status">${both(this._message)}</section>`}
        ${this._live ? nothing : html`<div class="away" role="status">${both("notLive")}</div>`}
      </main>
    `;
  }

  #ticket({ number, state, ahead, counter }) {
    return html`<section class=${state} role="status">
      <h1 class="token">${numberTag(number)}</h1>
      <div class="both large">${both(state)}</div>
      ${state === "waiting" && Number.isInteger(ahead) ? html`<div class="both">${peopleAhead(ahead)}</div>` : nothing}
      ${state === "called" || state === "serving" ? atCounter(counter) : nothing}
    </section>`;
  }

  async #look() {
    const code = codeOf(location);
    if (!code) {
      this._message = "noCode";
      return;
    }
    try {
      this._token = await get(`/api/v1/track/${encodeURIComponent(code)}`);
      this._live = true;
    } catch (error) {
      this._live = error.status === 404;
      this._token = error.status === 404 ? null : this._token;
      this._message = error.status === 404 ? "unknown" : this._message;
    }
    if (!OVER.includes(this._token?.state) && this._message !== "unknown") {
      this.#timer = setTimeout(() => this.#look(), POLL_MILLIS);
    }
  }
}

/** The hash stays in the browser; `?c=` is for readers of QR codes that drop it. */
const codeOf = ({ hash, search }) => decodeURIComponent(hash.slice(1)) || new URLSearchParams(search).get("c");

const both = (key, values) => html`<p lang="en" dir="ltr">${t(key, "en", values)}</p>
  <p lang="ur" dir="rtl">${t(key, "ur", values)}</p>`;

const peopleAhead = (count) => both(["nobodyAhead", "oneAhead"][count] ?? "manyAhead", { count });

const atCounter = (counter) => html`<div class="both">${both("goTo")}</div>
  <p class="counter">${numberTag(counter)}</p>`;

customElements.define("track-page", TrackPage);
