import { LitElement, css, html } from "lit";
import { Away, Refusal, get } from "baari/api.js";
import { base, buttons, fields } from "baari/shared.js";
import { chooseLanguage, chosenLanguage } from "baari/text.js";
import "./page-header.js";
import { t } from "./texts.js";

const WORKPLACE = "/counter/";

/** The status when too many wrong sign-ins came before this one. */
const PAUSED = 429;

/** Pages that send users here when they are not signed in. After the sign-in, users go back to them. */
const WANTED_BACK = ["/counter/", "/fairness/", "/closing/"];

/** The page on which staff sign in. A user who is already signed in goes on to the counter page. */
class SignIn extends LitElement {
  static properties = {
    lang: { type: String, reflect: true },
    _problem: { state: true },
    _busy: { state: true },
  };

  static styles = [
    base,
    buttons,
    fields,
    css`
      main {
        display: grid;
        place-items: center;
        min-block-size: calc(100vh - 6rem);
        padding: var(--space-5);
      }
      form {
        display: grid;
        gap: var(--space-4);
        inline-size: min(26rem, 100%);
        padding: var(--space-6);
        border-radius: var(--radius-large);
        background: var(--surface);
        box-shadow: var(--shadow);
      }
      h1 {
        font-size: var(--text-title);
      }
      .lead {
        color: var(--ink-soft);
      }
      button {
        min-block-size: 3.5rem;
        margin-block-start: var(--space-2);
        font-size: var(--text-large);
      }
      input {
        direction: ltr;
      }
      .problem {
        min-block-size: 1.5em;
        color: var(--bad);
        font-weight: 700;
      }
    `,
  ];

  constructor() {
    super();
    this.lang = chosenLanguage();
    chooseLanguage(this.lang);
    this._problem = null;
    this._busy = false;
    get("/api/v1/session").then(
      () => location.replace(workplace()),
      () => undefined,
    );
  }

  render() {
    const { lang } = this;
    return html`
      <page-header .lang=${lang} @language=${this.#otherLanguage}></page-header>
      <main>
        <form @submit=${this.#submit}>
          <div>
            <h1>${t("signIn", lang)}</h1>
            <p class="lead">${t("signInLead", lang)}</p>
          </div>
          <div>
            <label for="account">${t("account", lang)}</label>
            <input id="account" name="j_username" lang="en" autocomplete="username" autocapitalize="none" spellcheck="false" required />
          </div>
          <div>
            <label for="password">${t("password", lang)}</label>
            <input id="password" name="j_password" lang="en" type="password" autocomplete="current-password" required />
          </div>
          <p class="problem" role="alert">${this._problem ? t(this._problem.text, lang, this._problem) : ""}</p>
          <button class="primary" ?disabled=${this._busy}>${t("signIn", lang)}</button>
        </form>
      </main>
    `;
  }

  firstUpdated() {
    this.renderRoot.querySelector("#account").focus();
  }

  async #submit(event) {
    event.preventDefault();
    this._problem = null;
    this._busy = true;
    try {
      await signIn(new FormData(event.target));
      location.assign(workplace());
    } catch (error) {
      this._problem = problemOf(error);
    } finally {
      this._busy = false;
    }
  }

  #otherLanguage() {
    this.lang = this.lang === "ur" ? "en" : "ur";
    chooseLanguage(this.lang);
  }
}

const workplace = () => {
  const to = new URLSearchParams(location.search).get("to") ?? "";
  return WANTED_BACK.some((page) => to.startsWith(page)) ? to : WORKPLACE;
};

/** Signs in with the server's form. The session then shows whether it succeeded. */
async function signIn(form) {
  let answer;
  try {
    answer = await fetch("/j_security_check", { method: "POST", body: new URLSearchParams(form) });
  } catch (error) {
    throw new Away(error);
  }
  if (answer.status === PAUSED) {
    throw new Refusal({ status: PAUSED, detail: answer.headers.get("Retry-After") ?? "60" });
  }
  await get("/api/v1/session");
}

/** The text for what went wrong: its name in texts.js and the values for its gaps. */
function problemOf(error) {
  if (error instanceof Refusal && error.status === PAUSED) {
    return { text: "signInPaused", seconds: error.detail };
  }
  return { text: error instanceof Refusal && error.status === 401 ? "wrongPassword" : "noAnswer" };
}

customElements.define("sign-in", SignIn);
