/**
 * Finds services by what people type: English or Urdu names, parts of words, codes, departments, and the extra search
 * words of the centre. One letter may be wrong.
 */

const FOUND_MAX = 6;
const NEAR_MIN = 4;
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u06d6-\u06ed]/g;
const SAME_LETTERS = { ي: "ی", ى: "ی", ك: "ک", ه: "ہ", ة: "ہ", ۃ: "ہ", ھ: "ہ", ۂ: "ہ", أ: "ا", إ: "ا", آ: "ا", ؤ: "و", ئ: "ی" };

export const plain = (text) =>
  text
    .replace(/[يىكهةۃھۂأإآؤئ]/g, (letter) => SAME_LETTERS[letter])
    .normalize("NFD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const words = (...texts) => plain(texts.join(" ")).split(" ").filter(Boolean);

const beginsIn = (part, named) => named.some((word) => word.startsWith(part));

/** How well a part of the query matches, best first. */
const MATCHES = [
  { points: 8, meets: (part, { named }) => beginsIn(part, named) },
  { points: 6, meets: (part, { known }) => beginsIn(part, known) },
  { points: 4, meets: (part, { named }) => named.some((word) => word.includes(part)) },
  { points: 2, meets: (part, { placed }) => beginsIn(part, placed) },
  { points: 1, meets: (part, { named, known }) => [...named, ...known].some((word) => isNear(part, word)) },
];

/** 0 for no match; a higher score for a better match. */
function score(query, { service, department }) {
  const entry = {
    named: words(service.name.en, service.name.ur, service.code),
    known: words(...(service.words ?? [])),
    placed: words(department.name.en, department.name.ur),
  };
  const points = query.map((part) => MATCHES.find(({ meets }) => meets(part, entry))?.points ?? 0);
  return points.includes(0) ? 0 : points.reduce((sum, each) => sum + each);
}

/**
 * Whether a word begins with the typed part, when one letter may be wrong. Short parts do not count, because they would
 * match too much.
 */
const isNear = (part, word) =>
  part.length >= NEAR_MIN && [-1, 0, 1].some((more) => differsByOne(part, word.slice(0, part.length + more)));

/** One letter added, missing or different, or two letters swapped. */
function differsByOne(one, other) {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) {
    at += 1;
  }
  if (short.length < long.length) {
    return long.length - short.length === 1 && short.slice(at) === long.slice(at + 1);
  }
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return short.slice(at + 1) === long.slice(at + 1) || (isSwapped && short.slice(at + 2) === long.slice(at + 2));
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
