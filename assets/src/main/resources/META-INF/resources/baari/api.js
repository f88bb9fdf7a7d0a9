/** Calls to the server. A command is sent with the same key until it is answered, so that one press is one command. */

const ATTEMPT_TIMEOUT_MILLIS = 8_000;
const RETRY_DELAYS_MILLIS = [300, 1_000, 2_000];
const AWAY_STATUSES = [502, 504];

/** The server refused (RFC 9457). `message` is the problem's title, `detail` is what prevented the command. */
export class Refusal extends Error {
  constructor({ type = "about:blank", title, status, detail = "" }) {
    super(title);
    this.name = "Refusal";
    Object.assign(this, { type, status, detail });
  }
}

/** There was no answer. It is not known whether a command took effect. It may be sent again with the same key. */
export class Away extends Error {
  constructor(cause) {
    super("no answer", { cause });
    this.name = "Away";
  }
}

/** A new idempotency key. `randomUUID` exists only in secure contexts, but a hall's LAN often uses plain HTTP. */
export function newKey() {
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The answer's JSON, or null for 204. Throws `Refusal` or `Away`. */
export const get = (path) => attempt(path, { method: "GET" });

/** Deletes something. It is not an error if it is already gone. Throws `Refusal` or `Away`. */
export const remove = (path) =>
  attempt(path, { method: "DELETE" }).catch((error) => {
    if (error.status !== 404) {
      throw error;
    }
  });

/** Sends a command. Without an answer it is sent again with the same key, at most four times in total. */
export async function command(path, body = {}, key = newKey()) {
  const request = {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(body),
  };
  for (const delay of RETRY_DELAYS_MILLIS) {
    try {
      return await attempt(path, request);
    } catch (error) {
      if (!(error instanceof Away)) {
        throw error;
      }
      await new Promise((done) => setTimeout(done, delay));
    }
  }
  return attempt(path, request);
}

async function attempt(path, { headers = {}, ...request }) {
  let answer;
  let text;
  try {
    answer = await fetch(path, {
      ...request,
      headers: {
        Accept: "application/json, application/problem+json",
        "Accept-Language": document.documentElement.lang || "en",
        ...headers,
      },
      signal: AbortSignal.timeout(ATTEMPT_TIMEOUT_MILLIS),
    });
    text = await answer.text();
  } catch (error) {
    throw new Away(error);
  }
  if (AWAY_STATUSES.includes(answer.status)) {
    throw new Away(answer.statusText);
  }
  if (!answer.ok) {
    throw new Refusal(problemOf(answer, text));
  }
  return text === "" ? null : JSON.parse(text);
}

function problemOf(answer, text) {
  const fallback = { title: answer.statusText || `HTTP ${answer.status}`, status: answer.status };
  if (!answer.headers.get("Content-Type")?.includes("json")) {
    return fallback;
  }
  try {
    return { ...fallback, ...JSON.parse(text) };
  } catch {
    return fallback;
  }
}
