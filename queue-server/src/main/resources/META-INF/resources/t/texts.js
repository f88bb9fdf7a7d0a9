import { reader } from "baari/text.js";

export const t = reader({
  waiting: { en: "Please wait", ur: "براہِ کرم انتظار کریں" },
  called: { en: "It is your turn", ur: "آپ کی باری آ گئی ہے" },
  serving: { en: "You are being served", ur: "آپ کا کام ہو رہا ہے" },
  parked: { en: "Your token is kept. Do this, then come back to the counter:", ur: "آپ کا ٹوکن محفوظ ہے۔ یہ کام کر کے کاؤنٹر پر واپس تشریف لائیں:" },
  parkedUntil: {
    en: "From {time} you wait in the queue again by yourself.",
    ur: "{time} پر آپ خود بخود دوبارہ قطار میں ہوں گے۔",
  },
  served: { en: "Served. Thank you.", ur: "آپ کا کام مکمل ہوا۔ شکریہ۔" },
  "no-show": { en: "Your number was called, but you were not at the counter. Ask at the information desk.", ur: "آپ کا نمبر پکارا گیا مگر آپ کاؤنٹر پر موجود نہ تھے۔ معلومات کے کاؤنٹر سے پوچھیں۔" },
  cancelled: { en: "This token was cancelled", ur: "یہ ٹوکن منسوخ ہو گیا ہے" },
  expired: { en: "The day ended before your turn came", ur: "آپ کی باری آنے سے پہلے دفتر کا وقت ختم ہو گیا" },
  youAreNext: { en: "You are next", ur: "اگلی باری آپ کی ہے" },
  noCounterOpen: {
    en: "No one is before you. No counter is open for you yet.",
    ur: "آپ سے پہلے کوئی نہیں۔ ابھی آپ کے لیے کوئی کاؤنٹر کھلا نہیں۔",
  },
  oneAhead: { en: "1 person is before you", ur: "آپ سے پہلے 1 فرد ہے" },
  manyAhead: { en: "{count} people are before you", ur: "آپ سے پہلے {count} افراد ہیں" },
  goTo: { en: "Go to counter", ur: "کاؤنٹر پر تشریف لائیں" },
  comeBackTo: { en: "Counter", ur: "کاؤنٹر" },
  suspended: {
    en: "This service is stopped for now. You keep your place.",
    ur: "یہ خدمت فی الحال بند ہے۔ آپ کی جگہ محفوظ ہے۔",
  },
  step: { en: "Now: {service}", ur: "اب: {service}" },
  then: { en: "Then: {services}", ur: "اس کے بعد: {services}" },
  comeAgain: {
    en: "You may come again until {day}: enter this code at the ticket machine. {minutes} minutes of waiting are then counted for you already.",
    ur: "آپ {day} تک دوبارہ آ سکتے ہیں؛ ٹکٹ مشین پر یہ کوڈ درج کریں۔ آپ کا {minutes} منٹ کا انتظار پہلے سے شمار ہو گا۔",
  },
  cameAgain: { en: "You came again with token {number}.", ur: "آپ ٹوکن {number} کے ساتھ دوبارہ آ چکے ہیں۔" },
  unknown: { en: "No token has this code. Look at your ticket again.", ur: "اس کوڈ کا کوئی ٹوکن نہیں۔ اپنا ٹکٹ دوبارہ دیکھیں۔" },
  noCode: { en: "Scan the code on your ticket.", ur: "اپنے ٹکٹ کا کوڈ سکین کریں۔" },
  notLive: { en: "No connection. This may be old; it comes back by itself.", ur: "رابطہ نہیں۔ یہ معلومات پرانی ہو سکتی ہیں؛ رابطہ خود بحال ہو جائے گا۔" },
  loading: { en: "One moment…", ur: "ایک لمحہ…" },
});
