import { LitElement, css, html } from "lit";
import { Away, command, get } from "baari/api.js";
import { CentreWatch } from "baari/centre-watch.js";
import { LiveFeed } from "baari/live-feed.js";
import { base } from "baari/shared.js";
import { chooseLanguage, chosenLanguage, inLanguage } from "baari/text.js";
import { Alarm } from "./alarm.js";
import "./centre-picker.js";
import "./confirm-dialog.js";
import "./counter-picker.js";
import "./counter-screen.js";
import "./devices-panel.js";
import "./emergency-panel.js";
import { askedCentre, centreOf } from "./own-centre.js";
import "./page-header.js";
import "./profiles-panel.js";
import "./supervisor-dialog.js";
import { supervisorText } from "./supervisor-texts.js";
import { t } from "./texts.js";
import { timeOfDay } from "./times.js";

/** Who was last at which counter on this machine. */
const SEAT_STORED_AS = "baari.seat";
const SHORTCUTS_STORED_AS = "baari.shortcuts";
const RETRY_MILLIS = 3_000;

/** The agent's page: who is signed in, at which centre and counter. `counter-screen` does the rest. */
class CounterPage extends LitElement {
  static properties = {
    lang: { type: String, reflect: true },
    _session: { state: true },
    _centre: { state: true },
    _counter: { state: true },
    _live: { state: true },
    _shortcuts: { state: true },
    _away: { state: true },
    _hall: { state: true },
    _troubles: { state: true },
    _muted: { state: true },
    _mayRing: { state: true },
    _notice: { state: true },
  };

  static styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 100vh;
      }
      main {
        flex: 1;
      }
      emergency-panel {
        inline-size: 100%;
        max-inline-size: 84rem;
        margin-inline: auto;
        padding: var(--space-2) var(--space-5) 0;
      }
      .wait {
        display: grid;
        place-items: center;
        color: var(--ink-soft);
      }
    `,
  ];

  #watch = null;
  #alarm = new Alarm();

  constructor() {
    super();
    this._troubles = [];
    this._muted = this.#alarm.muted;
    this._mayRing = false;
    this.#alarm.addEventListener("change", () => (this._mayRing = this.#alarm.mayRing));
    this._notice = null;
    this.lang = chosenLanguage();
    chooseLanguage(this.lang);
    this._counter = null;
    this._shortcuts = localStorage.getItem(SHORTCUTS_STORED_AS) !== "off";
    this.#begin();
  }

  render() {
    const { lang } = this;
    const counter = this._centre?.counters.find(({ id }) => id === this._counter);
    return html`
      <page-header
        .lang=${lang}
        .centre=${inLanguage(this._centre?.name, lang)}
        .counter=${counter?.number ?? ""}
        .account=${this._session?.name ?? ""}
        .several=${Boolean(this._centre) && this._session.centres.length > 1}
        .live=${this._live}
        .shortcuts=${this._shortcuts}
        .supervisor=${this.#supervises && Boolean(this._centre)}
        .muted=${this._muted}
        .mayRing=${this._mayRing}
        @mute=${this.#toggleSound}
        @language=${this.#otherLanguage}
        @shortcuts=${this.#toggleShortcuts}
        @change-centre=${this.#changeCentre}
        @change-counter=${this.#changeCounter}
        @supervise=${() => this.renderRoot.querySelector("supervisor-dialog").show()}
        @sign-out=${this.#signOut}
      ></page-header>
      ${this._centre ? this.#main(counter) : this.#wait()}
      <confirm-dialog .lang=${lang}></confirm-dialog>
    `;
  }

  #wait() {
    if (this._session && !centreOf(this._session, askedCentre())) {
      return html`<main><centre-picker .lang=${this.lang} .centres=${this._session.centres}></centre-picker></main>`;
    }
    return html`<main class="wait" role="status">${t(this._away ? "notLiveLong" : "loading", this.lang)}</main>`;
  }

  #main(counter) {
    const place = html`<main>${counter ? this.#screen(counter) : this.#picker()}</main>`;
    return this.#supervises ? this.#supervised(place) : place;
  }

  #supervised(place) {
    const { lang, _centre: centre, _hall: hall } = this;
    return html`<emergency-panel .lang=${lang} .centre=${centre} .emergencies=${hall?.emergencies ?? []}></emergency-panel>
      <devices-panel
        .lang=${lang}
        .centre=${centre.id}
        .timeZone=${centre.timeZone}
        @alarms=${({ detail }) => (this._troubles = detail)}
      ></devices-panel>
      <profiles-panel .lang=${lang} .centre=${centre} .hall=${hall}></profiles-panel>
      ${place}
      <supervisor-dialog .lang=${lang} .centre=${centre} .hall=${hall}></supervisor-dialog>`;
  }

  get #supervises() {
    return this._session?.roles.includes("supervisor") ?? false;
  }

  #picker() {
    return html`<counter-picker
      .lang=${this.lang}
      .centre=${this._centre}
      .own=${this._session.counters}
      .notice=${this._notice}
      @counter=${({ detail }) => this.#sitDown(detail)}
      @hall=${({ detail }) => this.#watch.follow(detail)}
    ></counter-picker>`;
  }

  #screen(counter) {
    return html`<counter-screen
      .lang=${this.lang}
      .centre=${this._centre}
      .counter=${counter}
      .account=${this._session.name}
      .shortcuts=${this._shortcuts}
      @live=${({ detail }) => (this._live = detail)}
      @hall=${({ detail }) => this.#watch.follow(detail)}
      @signed-out=${this.#leave}
    ></counter-screen>`;
  }

  async #begin() {
    try {
      this._session = await get("/api/v1/session");
      const centre = centreOf(this._session, askedCentre());
      if (!centre) {
        return;
      }
      const path = `/api/v1/centres/${encodeURIComponent(centre)}`;
      this.#watch = new CentreWatch(path);
      this.#watch.addEventListener("centre", ({ detail }) => this.#learn(detail));
      this.#watch.ask();
      this._away = false;
      if (this.#supervises) {
        this.#followHall(path);
      }
    } catch (error) {
      if (error.status === 401) {
        this.#leave();
        return;
      }
      this._away = true;
      setTimeout(() => this.#begin(), RETRY_MILLIS);
    }
  }

  #learn(centre) {
    const isFirst = !this._centre;
    this._centre = centre;
    if (isFirst) {
      this.#sitAgain();
    }
  }

  /** Follows the whole hall for the supervisor, also when the supervisor is at no counter. */
  #followHall(path) {
    const feed = new LiveFeed(`${path}/feed`);
    feed.addEventListener("state", ({ detail }) => {
      this._hall = detail;
      this.#watch.follow(detail);
    });
    feed.open();
  }

  updated() {
    if (this.#supervises) {
      const emergencies = this._hall?.emergencies ?? [];
      const urgent = emergencies.map(({ counter }) => supervisorText("emergencyAt", this.lang, { counter }));
      this.#alarm.show(urgent, this._troubles);
    }
  }

  #toggleSound() {
    this._muted = !this._muted;
    this.#alarm.mute(this._muted);
  }

  /** Runs at a reload. When another person sat here before, the new one is asked as if they had picked that counter. */
  #sitAgain() {
    const { account, centre, counter } = JSON.parse(localStorage.getItem(SEAT_STORED_AS)) ?? {};
    const own = this._session.counters;
    if (centre !== this._centre.id || (own.length > 0 && !own.includes(counter))) {
      return;
    }
    if (counter && account === this._session.name) {
      this._counter = counter;
    } else if (counter) {
      this.#sitDown(counter);
    }
  }

  /**
   * Asks before a second agent sits down at a counter that somebody has. Nobody can sit down while that is not known.
   */
  async #sitDown(id) {
    const { lang, _centre: centre } = this;
    const held = await this.#held(id);
    if (!held) {
      return;
    }
    const { agent, since } = held;
    const question = agent && {
      title: t("sitTitle", lang, { counter: centre.counters.find((each) => each.id === id)?.number ?? id }),
      lead: t("heldBy", lang, { agent, time: timeOfDay(since, centre.timeZone) }),
      act: t("sitDown", lang),
    };
    if (!agent || agent === this._session.name || (await this.renderRoot.querySelector("confirm-dialog").ask(question))) {
      this.#choose(id);
    }
  }

  /** Who has the counter; null when that is not known. The picker then says why. */
  async #held(id) {
    this._notice = null;
    try {
      return await get(`/api/v1/centres/${this._centre.id}/counters/${id}`);
    } catch (error) {
      if (error.status === 401) {
        this.#leave();
      }
      this._notice = error instanceof Away ? { kind: "away", key: "noAnswer" } : { kind: "refused", refusal: error };
      return null;
    }
  }

  #choose(counter) {
    this._counter = counter;
    if (counter === null) {
      localStorage.removeItem(SEAT_STORED_AS);
    } else {
      localStorage.setItem(SEAT_STORED_AS, JSON.stringify({ account: this._session.name, centre: this._centre.id, counter }));
    }
  }

  #otherLanguage() {
    this.lang = this.lang === "ur" ? "en" : "ur";
    chooseLanguage(this.lang);
  }

  #toggleShortcuts() {
    this._shortcuts = !this._shortcuts;
    localStorage.setItem(SHORTCUTS_STORED_AS, this._shortcuts ? "on" : "off");
  }

  /** Nobody can leave a citizen or an open counter without a question. */
  async #mayLeave() {
    const screen = this.renderRoot.querySelector("counter-screen");
    return !screen || (await screen.leave());
  }

  async #changeCentre() {
    if (await this.#mayLeave()) {
      location.assign(location.pathname);
    }
  }

  async #changeCounter() {
    if (await this.#mayLeave()) {
      this.#choose(null);
    }
  }

  async #signOut() {
    if (!(await this.#mayLeave())) {
      return;
    }
    try {
      await command("/api/v1/session/end");
    } finally {
      this.#leave();
    }
  }

  /** Who signs in here again comes back to the same centre. */
  #leave() {
    location.replace(location.search ? `/?to=${encodeURIComponent(location.pathname + location.search)}` : "/");
  }
}
customElements.define("counter-page", CounterPage);
