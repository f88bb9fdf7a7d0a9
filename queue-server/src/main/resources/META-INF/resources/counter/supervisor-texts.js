/** The texts of the supervisor's dialog and alarm. */
import { reader } from "baari/text.js";

export const supervisorText = reader({
  day: { en: "Business day", ur: "کاروباری دن" },
  dayClosed: { en: "The day is not open", ur: "آج کا دن ابھی نہیں کھلا" },
  openDay: { en: "Open the day", ur: "دن کھولیں" },
  closeDay: { en: "Close the day", ur: "دن بند کریں" },
  closeDayLead: { en: "Whoever still waits expires.", ur: "جو اب بھی منتظر ہیں ان کے ٹوکن ختم ہو جائیں گے۔" },
  didOpenDay: { en: "The day is open.", ur: "دن کھل گیا۔" },
  didCloseDay: { en: "The day is closed.", ur: "دن بند ہو گیا۔" },

  reports: { en: "Reports", ur: "رپورٹیں" },
  ofDay: { en: "Of the day", ur: "کس دن کی" },
  fairness: { en: "Fairness report", ur: "باریوں کے انصاف کی رپورٹ" },
  closing: { en: "Closing report", ur: "اختتامی رپورٹ" },

  closeDayTitle: { en: "Close the day?", ur: "کیا دن بند کریں؟" },
  closeDayAsk: {
    en: "These lose their place: {waiting} who wait and {parked} who are away for a while.",
    ur: "یہ اپنی جگہ کھو دیں گے: {waiting} منتظر اور {parked} جو کچھ دیر کے لیے گئے ہیں۔",
  },
  closeDayOwed: {
    en: "On a later day their ticket gives a head start of {minutes} minutes.",
    ur: "بعد کے کسی دن ان کا ٹکٹ {minutes} منٹ کی سبقت دے گا۔",
  },
  cancelTitle: { en: "Cancel {number}?", ur: "کیا {number} منسوخ کریں؟" },
  cancelAsk: {
    en: "One citizen loses the place in the queue. The number is not called any more.",
    ur: "ایک شہری قطار میں اپنی جگہ کھو دے گا۔ یہ نمبر پھر نہیں بلایا جائے گا۔",
  },
  suspendAsk: {
    en: "Waiting for it: {count}. They are not called until you resume it, and nobody gets a new token.",
    ur: "اس کے منتظر: {count}۔ بحال کرنے تک انہیں نہیں بلایا جائے گا اور نیا ٹوکن نہیں ملے گا۔",
  },
  counter: { en: "Counter", ur: "کاؤنٹر" },
  otherProfiles: { en: "Counters with other services than configured", ur: "مقررہ سے ہٹ کر خدمات والے کاؤنٹر" },
  takesNow: { en: "takes: {services}", ur: "اس وقت: {services}" },
  configured: { en: "configured: {services}", ur: "مقررہ: {services}" },
  whoAndWhy: { en: "Who and why", ur: "کس نے اور کیوں" },

  cancelToken: { en: "Cancel a token", ur: "ٹوکن منسوخ کریں" },
  didCancel: { en: "{number} cancelled.", ur: "{number} منسوخ ہوا۔" },

  services: { en: "Services", ur: "خدمات" },
  service: { en: "Service", ur: "خدمت" },
  waiting: { en: "Waiting", ur: "منتظر" },
  left: { en: "Left today", ur: "آج باقی" },
  state: { en: "State", ur: "حالت" },
  suspended: { en: "Suspended", ur: "معطل" },
  suspend: { en: "Suspend", ur: "معطل کریں" },
  resume: { en: "Resume", ur: "بحال کریں" },
  suspendReason_en: { en: "Why, in English?", ur: "انگریزی میں وجہ؟" },
  suspendReason_ur: { en: "Why, in Urdu? Most people in the hall read only this.", ur: "اردو میں وجہ؟ ہال میں زیادہ تر لوگ یہی پڑھتے ہیں۔" },
  back: { en: "Go back", ur: "واپس" },
  didSuspend: { en: "{service} is suspended.", ur: "{service} معطل ہے۔" },
  didResume: { en: "{service} is given again.", ur: "{service} دوبارہ جاری ہے۔" },

  emergencyAt: { en: "Emergency at counter {counter}", ur: "کاؤنٹر {counter} پر ہنگامی صورت حال" },
  clear: { en: "It is over", ur: "معاملہ ختم ہوا" },
  clearCounter: { en: "counter {counter}", ur: "کاؤنٹر {counter}" },
  noAnswer: {
    en: "The server did not answer. Press again: nothing happens twice.",
    ur: "سرور نے جواب نہیں دیا۔ دوبارہ دبائیں: کوئی کام دو بار نہیں ہو گا۔",
  },
});

/** Why a service usually stops. */
export const SUSPEND_REASONS = [
  { en: "System is down", ur: "سسٹم بند ہے" },
  { en: "The link to the other office is down", ur: "متعلقہ دفتر سے رابطہ منقطع ہے" },
  { en: "No electricity", ur: "بجلی بند ہے" },
  { en: "Staff are away", ur: "عملہ موجود نہیں" },
];
