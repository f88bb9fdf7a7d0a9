import { reader } from "baari/text.js";

export const t = reader({
  title: { en: "Closing report", ur: "دن کے اختتام کی رپورٹ" },
  centre: { en: "Centre", ur: "مرکز" },
  day: { en: "Business day", ur: "کاروباری دن" },
  opened: { en: "Opened", ur: "کھلا" },
  closed: { en: "Closed", ur: "بند ہوا" },
  service: { en: "Service", ur: "خدمت" },
  tokens: { en: "Tokens", ur: "ٹوکن" },
  all: { en: "All", ur: "کل" },
  served: { en: "Served", ur: "مکمل" },
  "no-show": { en: "Did not come", ur: "نہیں آئے" },
  cancelled: { en: "Cancelled", ur: "منسوخ" },
  expired: { en: "Expired", ur: "میعاد ختم" },
  entries: { en: "Journal entries", ur: "اندراجات" },
  late: { en: "Handed in after the close, in no count", ur: "دن بند ہونے کے بعد جمع ہوئے، گنتی میں شامل نہیں" },
  seal: { en: "Seal of the journal", ur: "ریکارڈ کی مہر" },
  sealMeans: {
    en: "Keep this paper. The seal proves later that nothing before the close was changed or removed.",
    ur: "یہ کاغذ محفوظ رکھیں۔ مہر سے بعد میں ثابت ہوتا ہے کہ دن بند ہونے سے پہلے کا کوئی اندراج نہ بدلا گیا نہ نکالا گیا۔",
  },
  print: { en: "Print", ur: "پرنٹ کریں" },
  loading: { en: "One moment…", ur: "ایک لمحہ…" },
  unknown: { en: "There is no such closed day.", ur: "ایسا کوئی بند دن نہیں۔" },
  notAllowed: { en: "Only supervisors and auditors may read this.", ur: "یہ صرف نگران اور آڈیٹر دیکھ سکتے ہیں۔" },
  away: { en: "No connection to the server.", ur: "سرور سے رابطہ نہیں۔" },
});
