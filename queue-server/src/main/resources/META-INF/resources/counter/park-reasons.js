/** Why citizens leave a counter for a while. The journal has the English words; pages show either language. */
export const PARK_REASONS = [
  { en: "Photocopy", ur: "فوٹو کاپی" },
  { en: "Pay at the bank", ur: "بینک میں ادائیگی" },
  { en: "Photograph", ur: "تصویر" },
  { en: "Missing document", ur: "کاغذ لانا ہے" },
];

/** A reason in an agent's own words stays as it was written. */
export const parkReason = (reason, lang) => PARK_REASONS.find(({ en }) => en === reason)?.[lang] ?? reason;
