import { reader } from "baari/text.js";

export const t = reader({
  yourTurn: { en: "Your turn", ur: "آپ کی باری" },
  yourToken: { en: "Your token", ur: "آپ کا ٹوکن" },
  waiting: { en: "Please wait", ur: "براہ کرم انتظار کریں" },
  called: { en: "It is your turn", ur: "آپ کی باری آ گئی ہے" },
  serving: { en: "You are being served", ur: "آپ کا کام ہو رہا ہے" },
  parked: { en: "Your token is on hold. Come back to the counter.", ur: "آپ کا ٹوکن روکا گیا ہے۔ کاؤنٹر پر واپس آئیں۔" },
  served: { en: "Served. Thank you.", ur: "آپ کا کام مکمل ہوا۔ شکریہ۔" },
  "no-show": { en: "You were called and did not come. Ask at the desk.", ur: "آپ کو بلایا گیا مگر آپ نہیں آئے۔ ڈیسک پر پوچھیں۔" },
  cancelled: { en: "This token was cancelled", ur: "یہ ٹوکن منسوخ ہو گیا ہے" },
  expired: { en: "This token was of a day that is over", ur: "اس ٹوکن کا دن ختم ہو چکا ہے" },
  nobodyAhead: { en: "You are next", ur: "اگلی باری آپ کی ہے" },
  oneAhead: { en: "1 person is before you", ur: "آپ سے پہلے {count} فرد ہے" },
  manyAhead: { en: "{count} people are before you", ur: "آپ سے پہلے {count} افراد ہیں" },
  goTo: { en: "Go to counter", ur: "کاؤنٹر پر تشریف لائیں" },
  unknown: { en: "No token has this code. Look at your ticket again.", ur: "اس کوڈ کا کوئی ٹوکن نہیں۔ اپنا ٹکٹ دوبارہ دیکھیں۔" },
  noCode: { en: "Scan the code on your ticket.", ur: "اپنے ٹکٹ کا کوڈ سکین کریں۔" },
  notLive: { en: "No connection. This may be old; it comes back by itself.", ur: "رابطہ نہیں۔ یہ معلومات پرانی ہو سکتی ہیں؛ رابطہ خود بحال ہو جائے گا۔" },
  loading: { en: "One moment…", ur: "ایک لمحہ…" },
});
