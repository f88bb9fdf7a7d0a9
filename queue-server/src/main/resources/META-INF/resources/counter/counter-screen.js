import { LitElement, css, html, nothing } from "lit";
import { base } from "baari/shared.js";
import "./action-bar.js";
import { ACTIONS, MORE_KEY, actionOf, letterOf, situation } from "./actions.js";
import "./action-dialogs.js";
import "./confirm-dialog.js";
import { CounterDesk } from "./counter-desk.js";
import "./current-token.js";
import "./desk-notice.js";
import "./leave-dialog.js";
import { counted, leftWaiting, namesOf, servicesOf } from "./left-waiting.js";
import "./parked-list.js";
import { t } from "./texts.js";
import { timeOfDay } from "./times.js";
import "./waiting-list.js";

/** One counter at work: its token, its actions and keys, and who waits. Events: `live` (boolean), `hall` (the state), `signed-out`. */
class CounterScreen extends LitElement {
  static properties = {
    lang: { type: String, reflect: true },
    centre: { attribute: false },
    counter: { attribute: false },
    account: { type: String },
    shortcuts: { type: Boolean },
    _more: { state: true },
  };

  static styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template: auto 1fr / minmax(0, 1fr) clamp(18rem, 31vw, 28rem);
        gap: var(--space-4) var(--space-5);
        min-block-size: calc(100vh - 4rem - 1px);
        padding: var(--space-4) var(--space-5);
      }
      .banners {
        display: grid;
        grid-column: 1 / -1;
        gap: var(--space-2);
      }
      .banners p {
        padding: var(--space-2) var(--space-4);
        border-radius: var(--radius);
        background: var(--bad-tint);
        color: var(--bad);
        font-weight: 700;
      }
      .banners p.other {
        background: var(--warn-tint);
        color: var(--warn);
      }
      .desk {
        display: grid;
        grid-row: 2;
        grid-template-rows: 1fr auto auto;
        gap: var(--space-3);
      }
      .queue {
        display: flex;
        flex-direction: column;
        grid-row: 2;
        gap: var(--space-3);
        /* As high as the desk beside it. Its lists scroll. */
        contain: size;
      }
      waiting-list {
        flex: 1;
        min-block-size: 0;
      }
      parked-list {
        max-block-size: 40vh;
      }
      @media (max-width: 60rem) {
        :host {
          display: block;
        }
        .desk {
          margin-block-end: var(--space-5);
        }
        .queue {
          contain: none;
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
      return desk.away
        ? html`<div class="banners"><p role="status">${t("notLiveLong", lang)}</p></div>`
        : html`<p role="status">${t("loading", lang)}</p>`;
    }
    return html`
      <h1 class="for-readers-only">${t("counter", lang)} ${this.counter.number}</h1>
      <div class="banners">
        ${desk.live ? nothing : html`<p>${t("notLiveLong", lang)}</p>`}
        ${this.#othersDuty(desk.detail ?? undefined)}
        ${desk.counter.services ? html`<p class="other">${this.#otherServices(desk.counter.services)}</p>` : nothing}
        ${desk.emergency ? html`<p role="status">${t("emergencyStands", lang)}</p>` : nothing}
      </div>
      <div class="desk">
        <current-token
          .lang=${lang}
          .centre=${this.centre}
          .counter=${desk.counter}
          .token=${desk.token}
          .detail=${desk.detail}
          .calledAt=${desk.calledAt}
          .since=${desk.since}
          .dayOpen=${Boolean(desk.state?.businessDay)}
          .waiting=${desk.waiting?.length ?? null}
          .now=${() => desk.now()}
        ></current-token>
        <action-bar
          .lang=${lang}
          .counter=${desk.counter}
          .now=${desk.now()}
          .busy=${desk.busy}
          .more=${this._more}
          .shortcuts=${this.shortcuts}
          @action=${({ detail }) => this.#act(detail)}
          @more=${this.#toggleMore}
        ></action-bar>
        <desk-notice .lang=${lang} .centre=${this.centre} .notice=${desk.notice} .busy=${desk.busy}></desk-notice>
      </div>
      <div class="queue">
        <waiting-list
          .lang=${lang}
          .centre=${this.centre}
          .services=${servicesOf(this.centre, desk.counter)}
          .tokens=${desk.waiting}
          .refusal=${desk.refusal}
          .counts=${desk.state?.waiting ?? []}
          .now=${() => desk.now()}
        ></waiting-list>
        ${desk.parked.length ? this.#parked(desk) : nothing}
      </div>
      <action-dialogs
        .lang=${lang}
        .centre=${this.centre}
        .desk=${desk}
        @choice=${({ detail: { action, body } }) => desk.run(action, body)}
      ></action-dialogs>
      <confirm-dialog .lang=${lang}></confirm-dialog>
      <leave-dialog .lang=${lang} .centre=${this.centre} .counter=${this.counter.number}></leave-dialog>
    `;
  }

  /**
   * Before the agent leaves: asks what to do with the citizen at the counter, and with a counter that would stay open.
   * Returns whether the agent may leave.
   */
  async leave() {
    const desk = this.#desk;
    const isOthers = (desk.detail?.agent ?? this.account) !== this.account;
    const token = desk.counter?.token;
    if (token) {
      const answer = await this.#leaveBy({ token });
      if (!answer?.action) {
        return Boolean(answer);
      }
      if (desk.counter.token) {
        return false;
      }
    }
    if (desk.counter?.state !== "open" || isOthers) {
      return true;
    }
    const answer = await this.#leaveBy({ left: counted(leftWaiting(this.centre, desk.state, desk.id)) });
    return Boolean(answer) && (!answer.action || desk.counter.state === "closed");
  }

  /** Returns the answer to the question, after its action is done. */
  async #leaveBy(about) {
    const answer = await this.renderRoot.querySelector("leave-dialog").ask(about);
    if (answer?.action) {
      await this.#desk.run(answer.action, answer.body);
    }
    return answer;
  }

  /** Tells two agents at one counter about each other. */
  #othersDuty({ agent, since } = {}) {
    return agent && agent !== this.account
      ? html`<p class="other">${t("heldBy", this.lang, { agent, time: timeOfDay(since, this.centre.timeZone) })}</p>`
      : nothing;
  }

  #otherServices(codes) {
    return t("otherServices", this.lang, { services: namesOf(this.centre, codes, this.lang) });
  }

  #parked(desk) {
    return html`<parked-list
      .lang=${this.lang}
      .tokens=${desk.parked}
      .timeZone=${this.centre.timeZone}
      .free=${situation(desk.counter) === "idle"}
      .busy=${desk.busy}
      .shortcuts=${this.shortcuts}
      @resume=${({ detail }) => desk.run("resume-parked", detail)}
      @unpark=${({ detail }) => desk.run("unpark", detail)}
    ></parked-list>`;
  }

  #act(action) {
    this._more = false;
    const { asks, asksFor } = ACTIONS[action];
    const dialogs = this.renderRoot.querySelector("action-dialogs");
    if (asks || (asksFor && dialogs.has(asksFor))) {
      dialogs.ask(action);
    } else if (action === "close") {
      this.#close();
    } else {
      this.#desk.run(action);
    }
  }

  /** Asks before it closes the last counter of a service. */
  async #close() {
    const desk = this.#desk;
    const left = desk.state ? leftWaiting(this.centre, desk.state, desk.id) : [];
    const { lang } = this;
    const question = {
      title: t("closeTitle", lang),
      lead: t("leftWaiting", lang, { count: counted(left) }),
      act: t("close", lang),
    };
    if (!left.length || (await this.renderRoot.querySelector("confirm-dialog").ask(question))) {
      desk.run("close");
    }
  }

  #toggleMore() {
    this._more = !this._more;
  }

  #pressed(event) {
    const desk = this.#desk;
    if (!this.shortcuts || !desk.counter || desk.busy || takesKeys(event)) {
      return;
    }
    const press = this.#meaning(event, desk);
    if (press) {
      event.preventDefault();
      press();
    }
  }

  /** What a key does now, or undefined. The digits call this counter's parked tokens, in the order of the list. */
  #meaning(event, { counter, parked }) {
    const letter = letterOf(event);
    const action = actionOf(event, counter, this.#desk.now());
    const token = situation(counter) === "idle" ? parked[Number(letter) - 1] : undefined;
    if (letter === MORE_KEY) {
      return () => this.#toggleMore();
    }
    if (token) {
      return () => this.#desk.run("resume-parked", { number: token.number });
    }
    return action && (() => this.#act(action));
  }

  #changed() {
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent("live", { detail: this.#desk.live }));
    if (this.#desk.state) {
      this.dispatchEvent(new CustomEvent("hall", { detail: this.#desk.state }));
    }
  }
}

/** Whether the key is for the element with the focus: a field or a dialog, or a button that Space or Enter presses. */
function takesKeys(event) {
  const path = event.composedPath();
  if (path.some((node) => node.matches?.("input, select, textarea, dialog"))) {
    return true;
  }
  return (event.key === " " || event.key === "Enter") && path.some((node) => node.matches?.("button, a"));
}

customElements.define("counter-screen", CounterScreen);
