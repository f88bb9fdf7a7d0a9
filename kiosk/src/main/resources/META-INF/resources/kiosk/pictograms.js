/**
 * Line pictures, drawn for this screen on a 48 × 48 grid. They are only decoration: the name beside each picture gives
 * the meaning.
 */
import { svg } from "lit";

const drawing = (shapes) => svg`<svg viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="3"
  stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shapes}</svg>`;

const person = svg`<circle cx="24" cy="13" r="7"/><path d="M10 43v-6a14 14 0 0 1 28 0v6"/>`;

const PICTURES = {
  envelope: svg`<rect x="5" y="11" width="38" height="27" rx="3"/><path d="m6 14 18 14 18-14"/>`,
  family: svg`<circle cx="15" cy="13" r="6"/><circle cx="34" cy="15" r="5"/><circle cx="25" cy="29" r="4"/>
    <path d="M4 42v-7a11 11 0 0 1 14-10M44 42v-6a10 10 0 0 0-12-10M18 43v-1a7 7 0 0 1 14 0v1"/>`,
  car: svg`<path d="M6 32v-7l4-2 4-9h18l6 9 4 2v7h-4M18 32h12M6 32h3"/><circle cx="13.5" cy="33" r="4.5"/>
    <circle cx="34.5" cy="33" r="4.5"/><path d="M11 23h26"/>`,
  card: svg`<rect x="4" y="10" width="40" height="28" rx="3"/><circle cx="15" cy="21" r="4"/>
    <path d="M9 32a6 6 0 0 1 12 0M27 19h11M27 25h11M27 31h7"/>`,
  land: svg`<path d="M6 42V22L24 7l18 15v20zM18 42V29h12v13"/>`,
  info: svg`<circle cx="24" cy="24" r="19"/><path d="M24 22v12M24 14.500v.1"/>`,
  shield: svg`<path d="M24 5 8 11v12c0 10 7 17 16 20 9-3 16-10 16-20V11z"/><path d="m17 24 5 5 9-10"/>`,
  pillars: svg`<path d="M5 19 24 7l19 12zM10 19v17M19 19v17M29 19v17M38 19v17M5 41h38M8 36h32"/>`,
  plate: svg`<rect x="4" y="14" width="40" height="20" rx="3"/><path d="M11 28v-8l4 5 4-5v8M26 20h6M26 28h6M37 20v8"/>`,
  bus: svg`<rect x="7" y="7" width="34" height="30" rx="4"/><path d="M7 25h34M24 7v18M13 37v5M35 37v5"/>
    <path d="M14 31h.1M34 31h.1"/>`,
  licence: svg`<path d="M11 4h18l9 9v31H11z"/><path d="M29 4v9h9M17 20h14M17 27h14"/><circle cx="28" cy="36" r="3"/>`,
  person: person,
  cane: svg`<circle cx="20" cy="9" r="5"/><path d="M20 15c-6 3-6 10-5 16l-3 13M18 31l6 5v8M21 19l5 6h6M32 25v19M32 25c0-3 5-3 5 0"/>`,
  wheelchair: svg`<circle cx="19" cy="8" r="4.5"/><path d="M19 14v14h12l6 12 4-2M20 20h10M14 21a12 12 0 1 0 15 16"/>`,
  infant: svg`<circle cx="20" cy="9" r="5.5"/><path d="M9 44V29c0-6 4-11 11-11 5 0 9 3 10 7M9 44h22v-9"/>
    <circle cx="33" cy="23" r="4"/><path d="M18 33c4 5 13 5 18-3"/>`,
  plane: svg`<path d="M43 6c-3-2-6 0-8 2l-7 7-19-5-4 4 15 9-7 7-6-1-3 3 8 4 4 8 3-3-1-6 7-7 9 15 4-4-5-19 7-7c2-2 5-5 3-7z"/>`,
  search: svg`<circle cx="21" cy="21" r="14"/><path d="m32 32 11 11"/>`,
  back: svg`<path d="M18 12 7 23l11 11M8 23h21a11 11 0 0 1 0 22h-5"/>`,
  home: svg`<path d="M6 23 24 8l18 15M11 20v21h26V20M20 41V29h8v12"/>`,
  more: svg`<path d="M10 24h.1M24 24h.1M38 24h.1" stroke-width="6"/>`,
  notes: svg`<rect x="4" y="13" width="40" height="22" rx="3"/><circle cx="24" cy="24" r="5.5"/><path d="M11 20v8M37 20v8"/>`,
  plus: svg`<path d="M24 8v32M8 24h32" stroke-width="5"/>`,
  cross: svg`<path d="m10 10 28 28M38 10 10 38" stroke-width="5"/>`,
  calendar: svg`<rect x="6" y="9" width="36" height="33" rx="3"/><path d="M6 19h36M15 5v8M33 5v8M16 30l6 6 11-11"/>`,
  erase: svg`<path d="M17 10h27v28H17L4 24zM24 18l12 12M36 18 24 30"/>`,
  check: svg`<path d="m8 25 11 12 21-26" stroke-width="5"/>`,
  ticket: svg`<path d="M13 4h22v40l-5.5-4-5.5 4-5.5-4-5.5 4z"/><path d="M19 14h10M19 22h10M24 30h.1"/>`,
  noTicket: svg`<path d="M13 8v36l5.5-4 5.5 4 5.5-4 5.5 4v-8M16 4h19v19M5 5l38 38"/>`,
  maybeTicket: svg`<path d="M13 4h22v40l-5.5-4-5.5 4-5.5-4-5.5 4z"/><path d="M19.5 15a4.5 4.5 0 1 1 6 4.500c-1 .6-1.5 1.5-1.5 3.500M24 30h.1"/>`,
  unplugged: svg`<path d="M5 43l9-9M12 26l10 10c-4 4-9 4-12 1s-2-7 2-11zM26 12l10 10c4-4 5-8 2-11s-8-3-12 1zM43 5l-6 6M18 26l4-4M22 30l4-4"/>`,
  clock: svg`<circle cx="24" cy="24" r="19"/><path d="M24 13v11l8 5"/>`,
};

/** Pictures by words in a department's English name or id. The first match counts. */
const DEPARTMENTS = [
  [/post/i, "envelope"],
  [/local|union|municipal/i, "family"],
  [/traffic|driv/i, "car"],
  [/nadra|identity|passport/i, "card"],
  [/revenue|land|property/i, "land"],
  [/khidmat|inform|help/i, "info"],
  [/police/i, "shield"],
  [/district|administration/i, "pillars"],
  [/excise|tax|vehicle/i, "plate"],
  [/transport|route/i, "bus"],
  [/bank|fee/i, "notes"],
  [/home|arms|licen/i, "licence"],
];
const CLASSES = [
  [/senior|old|aged/i, "cane"],
  [/disab|special/i, "wheelchair"],
  [/infant|woman|women|mother|pregnan/i, "infant"],
  [/oversea|abroad/i, "plane"],
];

const found = (table, text, otherwise) => table.find(([pattern]) => pattern.test(text))?.[1] ?? otherwise;

export const picture = (name) => drawing(PICTURES[name]);
export const departmentPicture = ({ id, name }) => picture(found(DEPARTMENTS, `${name.en} ${id}`, "pillars"));
export const classPicture = ({ id, name }) => picture(found(CLASSES, `${name.en} ${id}`, "person"));
