/** The texts of the supervisor's devices panel. */
import { reader } from "baari/text.js";

const TROUBLES = {
  silent: { en: "no sign of life", ur: "کوئی رابطہ نہیں" },
  clock: { en: "clock is wrong", ur: "گھڑی غلط ہے" },
  feed: { en: "link to the server", ur: "سرور سے رابطہ" },
  "not-connected": { en: "not connected", ur: "رابطہ نہیں" },
  "cover-open": { en: "cover open", ur: "ڈھکن کھلا ہے" },
  "paper-out": { en: "no paper", ur: "کاغذ ختم" },
  "paper-near-end": { en: "paper nearly used up", ur: "کاغذ ختم ہونے والا ہے" },
  jam: { en: "paper jam", ur: "کاغذ پھنسا ہے" },
  cutter: { en: "cutter jammed", ur: "کٹر پھنسا ہے" },
  error: { en: "error", ur: "خرابی" },
  "ticket-failed": { en: "a ticket was not printed", ur: "ایک ٹکٹ پرنٹ نہیں ہوا" },
  "ticket-illegible": { en: "a ticket has letters that cannot be printed", ur: "ایک ٹکٹ پر ایسے حروف ہیں جو پرنٹ نہیں ہو سکتے" },
};

/**
 * A board numbers its parts: `sign-c3`, `button-box-b2`. A longer name must come before a shorter one that it begins
 * with.
 */
const PARTS = {
  printer: { en: "printer", ur: "پرنٹر" },
  page: { en: "screen", ur: "اسکرین" },
  sign: { en: "sign", ur: "سائن بورڈ" },
  chime: { en: "chime", ur: "گھنٹی" },
  lamp: { en: "lamp", ur: "بتی" },
  "button-box": { en: "button box", ur: "بٹن باکس" },
  button: { en: "call button", ur: "بلانے کا بٹن" },
};

export const deviceText = reader({
  alarm: { en: "Alarm:", ur: "الارم:" },
  allWell: { en: "Devices: all well", ur: "آلات: سب ٹھیک" },
  none: { en: "Devices: none has reported", ur: "آلات: کسی نے اطلاع نہیں دی" },
  notKnown: { en: "Devices: not known now", ur: "آلات: اس وقت معلوم نہیں" },
  caption: { en: "Devices of the hall", ur: "ہال کے آلات" },
  device: { en: "Device", ur: "آلہ" },
  state: { en: "State", ur: "حالت" },
  since: { en: "Since", ur: "کب سے" },
  clock: { en: "Clock ahead", ur: "گھڑی آگے" },
  ownNumbers: { en: "Own numbers", ur: "اپنے نمبر" },
  owed: { en: "To hand in", ur: "جمع کرانا باقی" },
  version: { en: "Version", ur: "ورژن" },
  forget: { en: "Remove", ur: "ہٹائیں" },
  forgetTitle: { en: "Remove {device}?", ur: "کیا {device} ہٹا دیں؟" },
  forgetAsk: {
    en: "It is not missed any more. If it is still in use, it comes back by itself when it reports next.",
    ur: "اس کی غیر موجودگی کی اطلاع پھر نہیں آئے گی۔ اگر یہ اب بھی استعمال میں ہے تو اگلی اطلاع پر خود واپس آ جائے گا۔",
  },
  notForgotten: { en: "It could not be removed. Try again.", ur: "اسے ہٹایا نہیں جا سکا۔ دوبارہ کوشش کریں۔" },
  well: { en: "well", ur: "ٹھیک" },
  kiosk: { en: "Kiosk", ur: "کیوسک" },
  board: { en: "Board", ur: "بورڈ" },
  server: { en: "Server", ur: "سرور" },
});

const known = reader(TROUBLES);
const part = reader(PARTS);

/** A newer device may report a trouble that this page does not know. The page then shows its code. */
export const troubleText = (code, lang) => (code in TROUBLES ? known(code, lang) : code);

export const partText = (name, lang) => {
  const kind = Object.keys(PARTS).find((key) => name === key || name.startsWith(`${key}-`));
  return kind ? `${part(kind, lang)}${name.slice(kind.length).replace("-", " ")}` : name;
};
