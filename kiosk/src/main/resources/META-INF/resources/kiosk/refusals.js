/** This screen's texts for refusals. A refusal that is not listed here shows the server's own text. */
import { say } from "./words.js";

const KEYS = {
  "day-not-open": "no_day",
  "service-suspended": "no_suspended",
  "quota-used-up": "no_soldOut",
  "person-limit-reached": "no_personLimit",
  "unknown-appointment": "no_appointment",
  "appointment-used": "no_appointmentUsed",
  "appointment-too-early": "no_appointmentEarly",
  "appointment-too-late": "no_appointmentLate",
  "visit-too-long": "no_tooLong",
  "person-needed": "no_personNeeded",
  "unknown-carry-over": "no_ticket",
  "token-in-other-state": "no_ticketToday",
  "carry-over-used": "no_ticketUsed",
  "carry-over-too-old": "no_ticketOld",
  "carry-over-elsewhere": "no_ticketElsewhere",
};

/** `{ text, said }`: `said` is the staff's text about it, in any language. */
export function wordsOf({ type, detail, message }, lang, timeZone) {
  const name = type.split("/").at(-1);
  const when = moment(detail, lang, timeZone);
  if (name === "outside-hours") {
    return { text: say(when ? "no_hoursUntil" : "no_hours", lang, { when }) };
  }
  if (name === "invalid-request" && detail === "person") {
    return { text: say("no_personWrong", lang) };
  }
  const key = KEYS[name];
  const text = key ? say(key, lang, { detail, when }) : message;
  return name === "service-suspended" ? { text, said: detail } : { text };
}

/**
 * A moment or a day as people write it. The server sends it with an offset or in the centre's own time. Empty when the
 * text is neither.
 */
function moment(text, lang, timeZone) {
  const [date, time] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(text)?.slice(1) ?? [];
  if (date === undefined) {
    return "";
  }
  const isLocal = !/(Z|[+-]\d{2}:\d{2})$/.test(text);
  const at = new Date(isLocal ? `${date}T${time ?? "00:00"}Z` : text);
  const zone = isLocal ? "UTC" : timeZone;
  const part = (options, locale) => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(at);
  const day = part({ weekday: "long", day: "numeric", month: "long" }, lang === "ur" ? "ur-PK-u-nu-latn" : "en-GB");
  if (time === undefined) {
    return day;
  }
  const clock = part({ hour: "2-digit", minute: "2-digit", hour12: false }, "en-GB");
  const isToday = part({ dateStyle: "short" }, "en-GB") === dateNow(timeZone);
  return isToday ? clock : `${day}${lang === "ur" ? "،" : ","} ${clock}`;
}

const dateNow = (timeZone) => new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "short" }).format(new Date());
