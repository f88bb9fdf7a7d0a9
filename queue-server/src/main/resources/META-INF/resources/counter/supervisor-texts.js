/** What the supervisor's dialog and alarm say. */
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
  fairness: { en: "Fairness report", ur: "منصفانہ رپورٹ" },
  closing: { en: "Closing report", ur: "اختتامی رپورٹ" },

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
  suspendReason: {
    en: "Why? Everybody in the hall reads this.",
    ur: "کیوں؟ ہال میں سب یہ پڑھیں گے۔",
  },
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

/** Why a service usually stops, in both languages at once: the hall reads both. */
export const SUSPEND_REASONS = [
  "System is down · سسٹم بند ہے",
  "No electricity · بجلی بند ہے",
  "Staff are away · عملہ موجود نہیں",
];
