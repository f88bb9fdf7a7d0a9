import { LitElement, css, html, nothing } from "lit";
import { base, buttons } from "baari/shared.js";
import { t } from "./texts.js";

/**
 * The bar above every staff page. On report pages, `back` is a link to the counter page. `several` says that the account
 * has several centres. Events: `language`, `sign-out`, `change-centre`, `change-counter`, `shortcuts`, `supervise`, `mute`.
 */
class PageHeader extends LitElement {
  static properties = {
    lang: { type: String, reflect: true },
    centre: { type: String },
    counter: { type: String },
    account: { type: String },
    live: { type: Boolean },
    supervisor: { type: Boolean },
    shortcuts: { type: Boolean },
    muted: { type: Boolean },
    mayRing: { type: Boolean },
    back: { type: String },
    several: { type: Boolean },
  };

  static styles = [
    base,
    buttons,
    css`
      :host {
        border-block-end: 1px solid var(--line);
        background: var(--surface);
      }
      header {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-block-size: 4rem;
        padding-inline: var(--space-5);
      }
      img {
        block-size: 2.25rem;
        display: block;
      }
      .centre {
        margin-inline-start: var(--space-4);
        padding-inline-start: var(--space-4);
        border-inline-start: 1px solid var(--line);
        color: var(--ink-soft);
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .space {
        flex: 1;
      }
      .live {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        margin-inline-end: var(--space-3);
        color: var(--ink-soft);
        white-space: nowrap;
      }
      .live::before {
        content: "";
        inline-size: 0.625rem;
        block-size: 0.625rem;
        border-radius: 50%;
        background: var(--brand);
      }
      .live.away {
        color: var(--bad);
        font-weight: 700;
      }
      .live.away::before {
        border-radius: 0;
        background: var(--bad);
      }
      button {
        padding-inline: var(--space-3);
        white-space: nowrap;
      }
      a {
        display: inline-flex;
        align-items: center;
        min-block-size: var(--target);
        padding-inline: var(--space-3);
        color: var(--brand);
        white-space: nowrap;
      }
      @media print {
        :host {
          display: none;
        }
      }
      .silent {
        padding-inline: var(--space-3);
        color: var(--warn);
        font-weight: 700;
        white-space: nowrap;
      }
      .counter {
        border-color: var(--line);
        font-weight: 700;
      }
    `,
  ];

  render() {
    const { lang } = this;
    return html`<header>
      <img src="/baari/logo.svg" alt="Baari باری" />
      <span class="centre">${this.centre}</span>
      <span class="space"></span>
      ${this.counter ? this.#counterParts() : nothing}
      ${this.supervisor ? this.#supervisorParts() : nothing}
      ${this.several ? this.#button("change-centre", t("changeCentre", lang)) : nothing}
      ${this.back ? html`<a href=${this.back}>${t("backToCounters", lang)}</a>` : nothing}
      <button class="plain" lang=${lang === "ur" ? "en" : "ur"} @click=${() => this.#tell("language")}>
        ${t("otherLanguage", lang)}
      </button>
      ${this.account ? this.#button("sign-out", t("signOut", lang), this.account) : nothing}
    </header>`;
  }

  #counterParts() {
    const { lang } = this;
    return html`
      <span class="live ${this.live ? "" : "away"}" role="status">${t(this.live ? "live" : "notLive", lang)}</span>
      <button class="counter" title=${t("changeCounter", lang)} @click=${() => this.#tell("change-counter")}>
        ${t("counter", lang)} <bdi dir="ltr">${this.counter}</bdi>
        <span class="for-readers-only">${t("changeCounter", lang)}</span>
      </button>
      <button class="plain" aria-pressed=${String(this.shortcuts)} @click=${() => this.#tell("shortcuts")}>
        ${t(this.shortcuts ? "shortcutsOn" : "shortcutsOff", lang)}
      </button>
    `;
  }

  #supervisorParts() {
    const { lang } = this;
    return html`${this.muted || this.mayRing ? this.#soundSwitch() : html`<span class="silent">${t("pressForSound", lang)}</span>`}
      ${this.#button("supervise", t("supervisor", lang))}`;
  }

  /**
   * It is not shown while a press on anything starts the sound, because a press on it would switch the sound off at
   * once.
   */
  #soundSwitch() {
    return html`<button class="plain" aria-pressed=${String(!this.muted)} @click=${() => this.#tell("mute")}>
      ${t(this.muted ? "soundOff" : "soundOn", this.lang)}
    </button>`;
  }

  #button(event, text, title = "") {
    return html`<button class="plain" title=${title} @click=${() => this.#tell(event)}>${text}</button>`;
  }

  #tell(event) {
    this.dispatchEvent(new Event(event));
  }
}
customElements.define("page-header", PageHeader);
