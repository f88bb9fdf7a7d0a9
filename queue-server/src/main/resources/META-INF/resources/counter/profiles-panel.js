import { LitElement, css, html, nothing } from "lit";
import { base, numberTag } from "baari/shared.js";
import { namesOf } from "./left-waiting.js";
import { supervisorText } from "./supervisor-texts.js";

/** Counters that are open with other services than configured, for the supervisor. `hall` is the feed's state. */
class ProfilesPanel extends LitElement {
  static properties = { lang: { type: String, reflect: true }, centre: { attribute: false }, hall: { attribute: false } };

  static styles = [
    base,
    css`
      ul {
        inline-size: 100%;
        max-inline-size: 84rem;
        margin-inline: auto;
        padding: var(--space-2) var(--space-5) 0;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-4);
        padding: var(--space-2) var(--space-3);
        border: 1px solid var(--warn);
        border-radius: var(--radius);
        background: var(--warn-tint);
        color: var(--warn);
      }
      li + li {
        margin-block-start: var(--space-1);
      }
      a {
        color: inherit;
      }
    `,
  ];

  render() {
    const departing = this.hall?.counters.filter(({ services }) => services) ?? [];
    return departing.length
      ? html`<ul aria-label=${supervisorText("otherProfiles", this.lang)}>
          ${departing.map((counter) => this.#row(counter))}
        </ul>`
      : nothing;
  }

  #row({ id, services }) {
    const { lang } = this;
    const counter = this.centre.counters.find((each) => each.id === id);
    return html`<li>
      <strong>${supervisorText("counter", lang)} ${numberTag(counter?.number ?? id)}</strong>
      <span>${supervisorText("takesNow", lang, { services: this.#names(services) })}</span>
      <span>${supervisorText("configured", lang, { services: this.#names(counter?.services ?? []) })}</span>
      <a href="/fairness/?centre=${this.centre.id}&day=${this.hall.businessDay ?? ""}" target="_blank">${supervisorText("whoAndWhy", lang)}</a>
    </li>`;
  }

  #names(codes) {
    return namesOf(this.centre, codes, this.lang);
  }
}
customElements.define("profiles-panel", ProfilesPanel);
