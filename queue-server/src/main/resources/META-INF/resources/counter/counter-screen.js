import { LitElement, css, html, nothing } from "lit";
import { base } from "baari/shared.js";
import "./action-bar.js";
import { ACTIONS, actionOf } from "./actions.js";
import "./call-dialog.js";
import { CounterDesk } from "./counter-desk.js";
import "./current-token.js";
import "./pause-dialog.js";
import { t } from "./texts.js";
import "./transfer-dialog.js";
import "./waiting-list.js";

/** One counter at work: its token, its actions and keys, and who waits. Events: `live` (boolean), `signed-out`. */
class CounterScreen extends LitElement {
  static properties = {
    lang: { type: String, reflect: true },
    centre: { attribute: false },
    counter: { attribute: false },
    shortcuts: { type: Boolean },
  };

  static styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template: auto 1fr / minmax(0, 1fr) minmax(22rem, 28rem);
        gap: var(--space-4) var(--space-5);
        block-size: calc(100vh - 4rem - 1px);
        padding: var(--space-4) var(--space-5);
      }
      .away {
        grid-column: 1 / -1;
        padding: var(--space-2) var(--space-4);
        border-radius: var(--radius);
        background: var(--bad-tint);
        color: var(--bad);
        font-weight: 700;
      }
      .desk {
        display: grid;
        grid-row: 2;
        grid-template-rows: minmax(0, 1fr) auto auto;
        gap: var(--space-3);
        min-block-size: 0;
      }
      waiting-list {
        grid-row: 2;
        min-block-size: 0;
      }
      .notice {
        display: flex;
        align-items: center;
        min-block-size: 3rem;
        padding-inline: var(--space-4);
        border-radius: var(--radius);
        color: var(--ink-soft);
      }
      .notice.refused,
      .notice.away-command {
        background: var(--warn-tint);
        color: var(--warn);
        font-weight: 700;
      }
      @media (max-width: 60rem) {
        :host {
          display: block;
          block-size: auto;
        }
        .desk {
          margin-block-end: var(--space-5);
        }
      }
    `,
  ];

  #desk = null;
  #key = (event) => this.#pressed(event);

  connectedCallback() {
    super.connectedCallback();
    addEventListener("keydown", this.#key);
    this.#desk = new CounterDesk(this.centre.id, this.counter);
    this.#desk.addEventListener("change", () => this.#changed());
    this.#desk.addEventListener("signed-out", () => this.dispatchEvent(new Event("signed-out")));
    this.#desk.open();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("keydown", this.#key);
    this.#desk.close();
  }

  render() {
    const desk = this.#desk;
    const { lang } = this;
    if (!desk.counter) {
      return html`<p role="status">${t(desk.away ? "notLiveLong" : "loading", lang)}</p>`;
    }
    return html`
      <h1 class="for-readers-only">${t("counter", lang)} ${this.counter.number}</h1>
      ${desk.live ? nothing : html`<p class="away">${t("notLiveLong", lang)}</p>`}
      <div class="desk">
        <current-token
          .lang=${lang}
          .centre=${this.centre}
          .counter=${desk.counter}
          .token=${desk.token}
          .calledAt=${desk.calledAt}
          .since=${desk.since}
          .dayOpen=${Boolean(desk.state?.businessDay)}
          .waiting=${desk.waiting.length}
          .now=${() => desk.now()}
        ></current-token>
        <action-bar
          .lang=${lang}
          .counter=${desk.counter}
          .busy=${desk.busy}
          .shortcuts=${this.shortcuts}
          @action=${({ detail }) => this.#act(detail)}
        ></action-bar>
        ${this.#notice(desk)}
      </div>
      <waiting-list
        .lang=${lang}
        .centre=${this.centre}
        .services=${this.counter.services}
        .tokens=${desk.waiting}
        .counts=${desk.state?.waiting ?? []}
        .now=${() => desk.now()}
      ></waiting-list>
      ${this.#dialogs(desk)}
    `;
  }

  #notice({ notice, busy }) {
    const kind = { refused: "refused", away: "away-command" }[notice?.kind] ?? "";
    return html`<p class="notice ${kind}" role="status" aria-live="polite">
      ${busy ? t("sending", this.lang) : this.#words(notice)}
    </p>`;
  }

  #words(notice) {
    if (!notice) {
      return nothing;
    }
    if (notice.kind === "refused") {
      return html`<span>${notice.title} ${notice.detail ? html`<bdi>(${notice.detail})</bdi>` : nothing}</span>`;
    }
    return notice.key ? t(notice.key, this.lang, notice.values) : nothing;
  }

  #dialogs({ counter, state }) {
    const run = (action) => ({ detail }) => this.#desk.run(action, detail);
    return html`
      <pause-dialog .lang=${this.lang} @choice=${run("pause")}></pause-dialog>
      <call-dialog .lang=${this.lang} .open=${state?.businessDay} @choice=${run("call")}></call-dialog>
      <transfer-dialog
        .lang=${this.lang}
        .centre=${this.centre}
        .token=${counter.token}
        @choice=${run("transfer")}
      ></transfer-dialog>
    `;
  }

  #act(action) {
    if (ACTIONS[action].asks) {
      this.renderRoot.querySelector(`${action}-dialog`).show();
    } else {
      this.#desk.run(action);
    }
  }

  #pressed(event) {
    const desk = this.#desk;
    if (!this.shortcuts || !desk.counter || desk.busy || takesKeys(event)) {
      return;
    }
    const action = actionOf(event, desk.counter);
    if (action) {
      event.preventDefault();
      this.#act(action);
    }
  }

  #changed() {
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent("live", { detail: this.#desk.live }));
  }
}

/** Whether the key belongs to what has the focus: a field or a dialog, or a button that Space or Enter presses. */
function takesKeys(event) {
  const path = event.composedPath();
  if (path.some((node) => node.matches?.("input, select, textarea, dialog"))) {
    return true;
  }
  return (event.key === " " || event.key === "Enter") && path.some((node) => node.matches?.("button, a"));
}

customElements.define("counter-screen", CounterScreen);
