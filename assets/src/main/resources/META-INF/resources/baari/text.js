/** Two languages, one dictionary per page: `{ key: { en, ur } }`, with `{name}` as the place of a value. */

export const LANGUAGES = ["en", "ur"];
const STORED_AS = "baari.language";
const ISOLATE = "\u2068";
const END_ISOLATE = "\u2069";

export const dirOf = (lang) => (lang === "ur" ? "rtl" : "ltr");

/** The language chosen on this machine; otherwise the page's own. */
export function chosenLanguage() {
  const stored = localStorage.getItem(STORED_AS);
  return LANGUAGES.includes(stored) ? stored : document.documentElement.lang || "en";
}

/** Sets the page's language and direction and stores the language. */
export function chooseLanguage(lang) {
  localStorage.setItem(STORED_AS, lang);
  document.documentElement.lang = lang;
  document.documentElement.dir = dirOf(lang);
}

/** Makes a reader of a dictionary: `t("waits", "ur", { count: 3 })`. An unknown key is a bug and throws an error. */
export function reader(dictionary) {
  return (key, lang, values = {}) => {
    const text = dictionary[key]?.[lang];
    if (text === undefined) {
      throw new Error(`no text "${key}" in "${lang}"`);
    }
    return text.replace(/\{(\w+)\}/g, (_, name) => isolate(values[name], lang));
  };
}

/** A value inside Urdu text keeps its own order, as in a `<bdi>`: a number from the left, a name from the right. */
const isolate = (value, lang) => (lang === "ur" ? ISOLATE + value + END_ISOLATE : String(value));

/** Picks the language from the server's `{ en, ur }`; English when the language is missing. */
export const inLanguage = (text, lang) => text?.[lang] ?? text?.en ?? "";
