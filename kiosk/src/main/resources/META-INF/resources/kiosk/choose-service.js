import { LitElement, css, html } from "lit";
import { base } from "baari/shared.js";
import { inLanguage } from "baari/text.js";
import { Fitted } from "./fit.js";
import { departmentPicture } from "./pictograms.js";
import { choose, kioskStyles, serviceTile } from "./styles.js";
import { say } from "./words.js";

const FEW = 5;

/** The services of one department. */
class ChooseService extends LitElement {
  static properties = {
    lang: { type: String },
    department: { attribute: false },
    /** Why a service is not available, or null. */
    obstacleTo: { attribute: false },
  };
  static styles = [
    base,
    kioskStyles,
    css`
      .tiles {
        --columns: 2;
        --tile-most: 13rem;
      }
      .tiles.few {
        --columns: 1;
        inline-size: min(100%, 44rem);
        margin-inline: auto;
      }
    `,
  ];

  #fitted = new Fitted(this);

  render() {
    return html`
      <h1 tabindex="-1" lang=${this.lang}>${say("chooseService", this.lang)}</h1>
      <div class="tiles ${this.department.services.length <= FEW ? "few" : ""}">${this.department.services.map((service) => this.#tile(service))}</div>
    `;
  }

  #tile(service) {
    return serviceTile({
      service,
      obstacle: this.obstacleTo(service),
      picture: departmentPicture(this.department),
      name: inLanguage(service.name, this.lang),
      more: inLanguage(this.department.name, this.lang),
      press: () => choose(this, service),
      lang: this.lang,
    });
  }
}
customElements.define("choose-service", ChooseService);
