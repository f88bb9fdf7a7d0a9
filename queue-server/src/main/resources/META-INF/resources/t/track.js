/**
 * A citizen's own token, in both languages, for anybody who has the ticket's code: `/t/#D-042-7Q4K9ZP2MX`. It is drawn
 * without custom elements, because the code that they need would be a twentieth of all bytes at a phone's first load.
 */
import { html, nothing, render } from "lit-html";
import { get } from "baari/api.js";
import { both, bothOf } from "./both.js";
import { t } from "./texts.js";
import { ticket } from "./ticket.js";

/**
 * A citizen who looks at the page sees a change within two seconds. Nobody sees a page behind another page or on a dark
 * screen.
 */
const LOOKED_AT_MILLIS = 1_500;
const HIDDEN_MILLIS = 10_000;
const OVER = ["served", "cancelled", "expired"];

let token = null;
/** The names of the token's purpose and of its steps. */
let visit = null;
let live = true;
let message = "loading";
let timer = 0;
let wait = LOOKED_AT_MILLIS;
/** The number of requests that were begun. The answer of a request is ignored when a later request has overtaken it. */
let looks = 0;

function draw() {
  render(page(), document.body);
  // The tab shows the number and its state, in the language that the citizen chose.
  document.title = token
    ? `${token.number} · ${t(token.state, token.language === "ur" ? "ur" : "en")}`
    : "Your token · Baari";
}

const page = () => html`
  <header>
    <img src="/baari/mark.svg" alt="Baari باری" />
    ${visit ? bothOf(visit.centre) : nothing}
  </header>
  <main>
    ${live ? nothing : html`<div class="away" role="status">${both("notLive")}</div>`}
    ${token ? ticket(token, visit) : html`<section role="status">${both(message)}</section>`}
  </main>
`;

async function look() {
  clearTimeout(timer);
  const mine = ++looks;
  const code = codeOf(location);
  if (code) {
    await ask(`/api/v1/track/${encodeURIComponent(code)}`, () => mine === looks);
  } else {
    message = "noCode";
  }
  if (mine !== looks) {
    return;
  }
  draw();
  if (code && !OVER.includes(token?.state) && message !== "unknown") {
    timer = setTimeout(look, document.hidden ? HIDDEN_MILLIS : wait);
  }
}

async function ask(path, isLast) {
  try {
    const now = await get(path);
    const isNamed = stepsOf(now) === stepsOf(token) && now.configuration === visit?.configuration;
    const named = isNamed ? visit : await get(`${path}/visit`);
    if (isLast()) {
      [token, visit, live, message, wait] = [now, named, true, "loading", LOOKED_AT_MILLIS];
    }
  } catch (error) {
    if (isLast()) {
      failed(error.status === 404);
    }
  }
}

/** A server that does not answer or is busy is asked less and less often, and not by all phones at the same time. */
function failed(isUnknown) {
  live = isUnknown;
  token = isUnknown ? null : token;
  message = isUnknown ? "unknown" : message;
  wait = Math.min(wait * (1.5 + Math.random()), HIDDEN_MILLIS);
}

function another() {
  [token, visit, message] = [null, null, "loading"];
  look();
}

/** The hash stays in the browser; `?c=` is for readers of QR codes that drop it. */
const codeOf = ({ hash, search }) => decodeURIComponent(hash.slice(1)) || new URLSearchParams(search).get("c");

/** The names are requested again when the steps or the centre's configuration have changed. */
const stepsOf = (of) => of && [of.purpose, of.service, ...of.remaining].join();

addEventListener("hashchange", another);
addEventListener("online", look);
document.addEventListener("visibilitychange", look);
draw();
look();
