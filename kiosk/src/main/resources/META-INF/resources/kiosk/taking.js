/**
 * Gets the ticket for one tap. The tap has one key and is tried again with it until there is an answer or the time is
 * over.
 */
import { Away, Refusal, command, get, newKey } from "baari/api.js";

const GIVE_UP_AFTER_MILLIS = 20_000;
const PAUSE_MILLIS = 1_500;
const ASK_AGAIN_MILLIS = 1_000;
const BUSY_STATUSES = [429, 500, 503];

const pause = (millis) => new Promise((done) => setTimeout(done, millis));
const mayPass = (error) => error instanceof Away || (error instanceof Refusal && BUSY_STATUSES.includes(error.status));

export class Taking {
  #key = newKey();

  /** @param request the request that visit.js makes */
  constructor(request) {
    this.request = request;
  }

  /**
   * Returns the ticket. Throws the last `Away` or `Refusal`. Another call continues with the same key. When the key was
   * withdrawn in the meantime, a new key replaces it.
   */
  async take() {
    try {
      return await this.#persist();
    } catch (error) {
      if (!(error instanceof Refusal && error.type.endsWith("/idempotency-key-reused"))) {
        throw error;
      }
      this.#key = newKey();
      return this.#persist();
    }
  }

  #persist() {
    return persist(() => command("/api/tickets", this.request, this.#key));
  }
}

/** A marked copy of the ticket. */
export function takeCopy(id) {
  const key = newKey();
  return persist(() => command(`/api/tickets/${encodeURIComponent(id)}/reprint`, {}, key));
}

/** Says whether an unknown ticket came out. If it did not, the answer is a marked copy. */
export function sayWhetherItCameOut(id, cameOut) {
  const key = newKey();
  return persist(() => command(`/api/tickets/${encodeURIComponent(id)}/paper`, { cameOut }, key));
}

/** Follows a ticket until the printer has reported its result. */
export async function follow(ticket, isWanted) {
  let latest = ticket;
  while (latest.ticket === "requested" && isWanted()) {
    await pause(ASK_AGAIN_MILLIS);
    latest = await get(`/api/tickets/${encodeURIComponent(ticket.id)}`).catch(() => latest);
  }
  return latest;
}

async function persist(attempt) {
  const deadline = performance.now() + GIVE_UP_AFTER_MILLIS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!mayPass(error) || performance.now() > deadline) {
        throw error;
      }
      await pause(PAUSE_MILLIS);
    }
  }
}
