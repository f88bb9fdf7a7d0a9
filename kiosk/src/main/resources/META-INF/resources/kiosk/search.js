/** Finds services by what people type: English or Urdu names, parts of words, codes, departments. */

const FOUND_MAX = 6;
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u06d6-\u06ed]/g;
const SAME_LETTERS = { ي: "ی", ى: "ی", ك: "ک", ه: "ہ", ة: "ہ", ۃ: "ہ", أ: "ا", إ: "ا", آ: "ا", ؤ: "و", ئ: "ی" };

export const plain = (text) =>
  text
    .replace(/[يىكهةۃأإآؤئ]/g, (letter) => SAME_LETTERS[letter])
    .normalize("NFD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const words = (...texts) => plain(texts.join(" ")).split(" ");

/** 0 for no match; more for a better one. */
function score(query, { service, department }) {
  const named = words(service.name.en, service.name.ur, service.code);
  const placed = words(department.name.en, department.name.ur);
  let sum = 0;
  for (const part of query) {
    if (named.some((word) => word.startsWith(part))) {
      sum += 4;
    } else if (named.some((word) => word.includes(part))) {
      sum += 2;
    } else if (placed.some((word) => word.startsWith(part))) {
      sum += 1;
    } else {
      return 0;
    }
  }
  return sum;
}

/** The best `{ service, department }`, best first, at most six; none for an empty query. */
export function find(text, departments) {
  const query = plain(text).split(" ").filter(Boolean);
  if (query.length === 0) {
    return [];
  }
  return departments
    .flatMap((department) => department.services.map((service) => ({ service, department })))
    .map((entry) => ({ ...entry, score: score(query, entry) }))
    .filter((entry) => entry.score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, FOUND_MAX);
}
