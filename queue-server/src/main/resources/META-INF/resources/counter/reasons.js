/** Usual reasons. The journal contains the English words. Pages show either language. */

/** Why a counter pauses. */
export const PAUSE_REASONS = [
  { en: "Short break", ur: "مختصر وقفہ" },
  { en: "Lunch", ur: "کھانے کا وقفہ" },
  { en: "Prayer", ur: "نماز" },
  { en: "Work away from the counter", ur: "کاؤنٹر سے دور کام" },
];

/** Why citizens leave a counter for a while. */
export const PARK_REASONS = [
  { en: "Photocopy", ur: "فوٹو کاپی" },
  { en: "Pay at the bank", ur: "بینک میں ادائیگی" },
  { en: "Photograph", ur: "تصویر" },
  { en: "Missing document", ur: "کاغذ لانا ہے" },
];

/** Why somebody is called out of turn or sent to the front. */
export const OUT_OF_TURN_REASONS = [
  { en: "Medical need", ur: "طبی ضرورت" },
  { en: "Was sent to the wrong counter", ur: "غلط کاؤنٹر پر بھیجا گیا تھا" },
  { en: "Came back with what was missing", ur: "کمی پوری کر کے واپس آیا" },
  { en: "Our mistake", ur: "ہماری غلطی" },
];

/** Why somebody who did not come may wait again. */
export const REINSTATE_REASONS = [
  { en: "Did not hear the call", ur: "پکار نہیں سنی" },
  { en: "Was at the bank or photocopier", ur: "بینک یا فوٹو کاپی پر تھا" },
  { en: "Walks slowly", ur: "آہستہ چلتا ہے" },
  { en: "Our mistake", ur: "ہماری غلطی" },
];

/** Why a counter takes other services than configured. */
export const PROFILE_REASONS = [
  { en: "Another counter is closed", ur: "دوسرا کاؤنٹر بند ہے" },
  { en: "Too many wait for it", ur: "اس کے لیے بہت لوگ منتظر ہیں" },
  { en: "A device or link is down", ur: "کوئی آلہ یا رابطہ بند ہے" },
];

/** Reasons in the journal or a report when nobody was asked for one. */
const OTHERS = [
  { en: "a supervisor decided", ur: "نگران کا فیصلہ" },
  { en: "came back as the transfer said", ur: "منتقلی کے مطابق واپس آیا" },
  { en: "read from the centre's file at start", ur: "آغاز پر مرکز کی فائل سے پڑھی گئی" },
];

const ALL = [...PAUSE_REASONS, ...PARK_REASONS, ...OUT_OF_TURN_REASONS, ...REINSTATE_REASONS, ...PROFILE_REASONS, ...OTHERS];

/** A reason in somebody's own words stays as it was written. */
export const reasonIn = (reason, lang) => ALL.find(({ en }) => en === reason)?.[lang] ?? reason;
