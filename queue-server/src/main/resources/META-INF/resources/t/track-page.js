import { LitElement, css, html, nothing } from "lit";
import { get } from "baari/api.js";
import { base } from "baari/shared.js";
import { both, bothOf } from "./both.js";
import { t } from "./texts.js";
import "./track-ticket.js";

const POLL_MILLIS = 10_000;
/** The centre may publish another name while the page is open. */
const NAMES_AGAIN_MILLIS = 60_000;
const OVER = ["served", "cancelled", "expired"];

/** A citizen's own token, in both languages, for whoever holds the ticket's code: `/t/#D-042-7Q4K9ZP2MX`. */
class TrackPage extends LitElement {
  static properties = {
    _token: { state: true },
    _visit: { state: true },
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
      header {
        color: var(--ink-soft);
      }
      .message {
        padding: var(--space-6) var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius-large);
        background: var(--surface);
      }
      .away {
        margin-block-end: var(--space-4);
        padding: var(--space-2) var(--space-4);
        border-radius: var(--radius);
        background: var(--warn-tint);
        color: var(--warn);
      }
    `,
  ];

  #timer = 0;
  #namedAt = 0;
  #again = () => this.#look();

  constructor() {
    super();
    this._live = true;
    this._message = "loading";
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener("hashchange", this.#again);
    this.#look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#again);
    clearTimeout(this.#timer);
  }

  render() {
    return html`
      <header>
        <img src="/baari/mark.svg" alt="Baari باری" />
        ${this._visit ? bothOf(this._visit.centre) : nothing}
      </header>
      <main>
        ${this._live ? nothing : html`<div class="away" role="status">${both("notLive")}</div>`}
        ${this._token
          ? html`<track-ticket .token=${this._token} .visit=${this._visit}></track-ticket>`
          : html`<section class="message" role="status">${both(this._message)}</section>`}
      </main>
    `;
  }

  /** The tab tells the number and how it stands, in the language that the citizen chose. */
  updated() {
    const { _token: token } = this;
    document.title = token
      ? `${token.number} · ${t(token.state, token.language === "ur" ? "ur" : "en")}`
      : "Your token · Baari";
  }

  async #look() {
    clearTimeout(this.#timer);
    const code = codeOf(location);
    if (!code) {
      this._message = "noCode";
      return;
    }
    const path = `/api/v1/track/${encodeURIComponent(code)}`;
    try {
      const token = await get(path);
      if (stepsOf(token) !== stepsOf(this._token) || performance.now() - this.#namedAt > NAMES_AGAIN_MILLIS) {
        this._visit = await get(`${path}/visit`);
        this.#namedAt = performance.now();
      }
      this._token = token;
      this._live = true;
      this._message = "loading";
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

/** The names of the steps are asked for again when the steps are others, and from time to time. */
const stepsOf = (token) => token && [token.service, ...token.remaining].join();

customElements.define("track-page", TrackPage);
