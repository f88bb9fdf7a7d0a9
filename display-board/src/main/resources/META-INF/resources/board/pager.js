import { html, nothing } from "lit";

const TURN_MILLIS = 8_000;

/** Shows a long list page by page and turns the pages by itself. A Lit reactive controller. */
export class Pager {
  #host;
  #timer = 0;
  #page = 0;

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#timer = setInterval(() => {
      this.#page++;
      this.#host.requestUpdate();
    }, TURN_MILLIS);
  }

  hostDisconnected() {
    clearInterval(this.#timer);
  }

  /** The entries of the current page. Pages are filled evenly. */
  part(all, most) {
    const { size, page } = this.#place(all, most);
    return all.slice(page * size, (page + 1) * size);
  }

  dots(all, most) {
    const { pages, page } = this.#place(all, most);
    return pages < 2
      ? nothing
      : html`<div class="dots" aria-hidden="true">
          ${Array.from({ length: pages }, (_, at) => html`<span class=${at === page ? "here" : ""}></span>`)}
        </div>`;
  }

  #place(all, most) {
    const pages = Math.max(1, Math.ceil(all.length / most));
    return { pages, size: Math.max(1, Math.ceil(all.length / pages)), page: this.#page % pages };
  }
}
