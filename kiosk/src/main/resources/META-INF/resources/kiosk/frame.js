/** The parts around every step of the visit, as templates of the kiosk's page. */
import { html, nothing } from "lit";
import { dirOf, inLanguage } from "baari/text.js";
import { picture } from "./pictograms.js";
import { isOffline } from "./station.js";
import { say } from "./words.js";

export function header(centre, now) {
  const time = { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: centre?.timeZone };
  return html`<header dir="ltr">
    <img src="/baari/mark.svg" alt="" />
    <p class="centre">
      <span lang="ur" dir="rtl">${inLanguage(centre?.name, "ur")}</span>
      <span lang="en" dir="ltr">${inLanguage(centre?.name, "en")}</span>
    </p>
    <time lang="en">${now.toLocaleTimeString("en-GB", time)}</time>
  </header>`;
}

/** Replaces every step when no number is available; otherwise null. */
export function notice(state) {
  const { centre, server } = state;
  if (centre === null || !(server.up || isOffline(state))) {
    return html`<kiosk-notice role="alert" picture="unplugged" heading="awayTitle" text="awayText"></kiosk-notice>`;
  }
  return state.open ? null : closed(centre);
}

/** A day without its own hours has the usual hours. A day whose start equals its end is closed. */
function closed({ issuing, opensAt, closesAt }) {
  const { from, until } = issuing ?? { from: opensAt, until: closesAt };
  const text = from === until ? "closedToday" : "closedText";
  return html`<kiosk-notice role="alert" picture="clock" heading="closedTitle" text=${text} .values=${{ from, to: until }}></kiosk-notice>`;
}

/** The printer's trouble comes first, because the citizen must act on it. */
export function banner(state, lang) {
  const { printer } = state;
  if (!printer.canPrint) {
    return bannerOf("noTicket", printer.trouble === "paper-out" ? "noPaper" : "noPrinter", "noPaperAdvice", lang);
  }
  return isOffline(state) ? bannerOf("unplugged", "serverAway", "serverAwayAdvice", lang) : nothing;
}

/** In both languages until a language is chosen. */
function bannerOf(drawing, what, advice, chosen) {
  const languages = chosen ? [chosen] : ["ur", "en"];
  return html`<aside role="alert">
    ${picture(drawing)}
    <div>
      ${languages.map(
        (lang) => html`<p lang=${lang} dir=${dirOf(lang)}><strong>${say(what, lang)}</strong> ${say(advice, lang)}</p>`,
      )}
    </div>
  </aside>`;
}

/** Asks whether a citizen who has not touched the screen for a while is still there. A touch anywhere means yes. */
export function stillThere(left, lang) {
  return html`<div class="still-there" role="alertdialog" aria-modal="true" aria-labelledby="still" lang=${lang} dir=${dirOf(lang)}>
    <div>
      <h2 id="still" lang=${lang}>${say("stillThere", lang)}</h2>
      <p class="count">${left}</p>
      <p lang=${lang}>${say("startsOverIn", lang, { seconds: left })}</p>
      <button class="primary" lang=${lang}>${say("goOn", lang)}</button>
    </div>
  </div>`;
}
