/** The board's texts, always shown in both languages at once. */
import { html } from "lit";

const TEXT = {
  counter: { en: "Counter", ur: "کاؤنٹر" },
  nowCalling: { en: "Now calling", ur: "اب ان کی باری ہے" },
  lastCalls: { en: "Last calls", ur: "پچھلے نمبر" },
  nowServing: { en: "Now serving", ur: "کاؤنٹر پر موجود نمبر" },
  waiting: { en: "Waiting", ur: "منتظر افراد" },
  nobodyWaits: { en: "Nobody is waiting", ur: "کوئی منتظر نہیں" },
  countersFree: { en: "Counters open: {count}", ur: "کھلے کاؤنٹر: {count}" },
  noneOpen: { en: "No counter is open", ur: "کوئی کاؤنٹر کھلا نہیں" },
  suspended: { en: "Not available now: {name}", ur: "فی الحال دستیاب نہیں: {name}" },
  welcome: { en: "Please wait for your number", ur: "براہِ کرم اپنے نمبر کا انتظار کریں" },
  closed: { en: "The queue is closed", ur: "قطار اس وقت بند ہے" },
  starting: { en: "Connecting…", ur: "رابطہ ہو رہا ہے" },
  notLive: {
    en: "Not live since {time} — numbers may be old",
    ur: "{time} سے رابطہ منقطع ہے، نمبر پرانے ہو سکتے ہیں",
  },
  sound: { en: "Click once to enable sound", ur: "آواز کے لیے ایک بار دبائیں" },
};

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => `\u2068${values[name]}\u2069`);

/** One line in one language. */
export const say = (key, lang, values = {}) => fill(TEXT[key][lang], values);

/** Two elements side by side: English, then Urdu from right to left. */
export const both = (text) => html`
  <span class="en" lang="en">${text.en}</span>
  <span class="ur" lang="ur" dir="rtl">${text.ur}</span>
`;

export const sayBoth = (key, values = {}) =>
  both({ en: say(key, "en", values), ur: say(key, "ur", values) });

/** A number as the screen shows it: the series, then digits of equal width. */
export function figure(number) {
  const at = number.lastIndexOf("-") + 1;
  return html`<span class="series">${number.slice(0, at)}</span>${number.slice(at)}`;
}

/** The time in the centre's time zone, not in that of the machine behind the screen. */
export function timeIn(zone, instant, seconds = false) {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    ...(seconds && { second: "2-digit" }),
  }).format(instant);
}
