import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { language } from "../state/effective.ts";
import type { Store, ZoneView } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { openComparison } from "../state/zoneActions.ts";
import { controls } from "../styles/controls.ts";
import { room } from "../styles/room.ts";
import { zoneTexts } from "./messages.ts";
import "./zoneAdding.ts";
import type { NaqshaZoneCard } from "./zoneCard.ts";
import "./zoneCard.ts";

/** The Zones room: the zones of the map, and what lies in them. */
@customElement("naqsha-zones-panel")
export class NaqshaZonesPanel extends LitElement {
  static override styles = [
    controls,
    room,
    css`
      .top button {
        border: 1px solid var(--edge);
        color: var(--accent);
        font-size: var(--text-13);
      }

      .empty {
        margin-block: 4px 8px;
        color: var(--ink-soft);
        font-size: var(--text-13);
      }

      /* It takes the focus to be read, not to be used. */
      h2:focus-visible {
        outline: 0;
      }

      naqsha-zone-adding {
        margin-block-end: 12px;
      }
    `,
  ];

  @property({ attribute: false }) store!: Store;
  /** The card that was brought into sight. */
  #shown: number | null = null;
  #view: ZoneView["kind"] = "list";

  constructor() {
    super();
    new StoreController(this, (state) => [
      state.spec.zones,
      state.openZone,
      state.zoneView,
      language(state),
    ]);
  }

  override render(): TemplateResult {
    const { spec, zoneView } = this.store.state;
    const zones = spec.zones ?? [];
    switch (zoneView.kind) {
      case "report":
        if (zoneView.index >= zones.length) return this.#list();
        void import("./report/zoneReport.ts");
        return html`<naqsha-zone-report .store=${this.store} .index=${zoneView.index}></naqsha-zone-report>`;
      case "compare":
        void import("./report/zoneComparison.ts");
        return html`<naqsha-zone-comparison .store=${this.store}></naqsha-zone-comparison>`;
      case "list":
        return this.#list();
    }
  }

  /** A card that opens comes into sight; who comes back from a report begins at the heading. */
  protected override async updated(): Promise<void> {
    const { openZone, zoneView } = this.store.state;
    const isBack = zoneView.kind === "list" && this.#view !== "list";
    this.#view = zoneView.kind;
    if (isBack) this.renderRoot.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
    if (openZone === this.#shown) return;
    this.#shown = openZone;
    const cards = this.renderRoot.querySelectorAll<NaqshaZoneCard>("naqsha-zone-card");
    const card = cards[openZone ?? -1];
    await card?.updateComplete;
    card?.scrollIntoView({ block: "nearest" });
  }

  #list(): TemplateResult {
    const words = zoneTexts(language(this.store.state));
    const { spec, openZone } = this.store.state;
    const zones = spec.zones ?? [];
    return html`
      <div class="top">
        <h2 tabindex="-1">${words.title}</h2>
        ${
          zones.length > 1
            ? html`<button @click=${() => openComparison(this.store)}>${words.compare}</button>`
            : nothing
        }
      </div>
      ${zones.length === 0 ? html`<p class="empty">${words.empty}</p>` : nothing}
      <naqsha-zone-adding .store=${this.store}></naqsha-zone-adding>
      ${zones.map(
        (zone, index) =>
          html`<naqsha-zone-card
            .store=${this.store}
            .zone=${zone}
            .index=${index}
            ?open=${openZone === index}
          ></naqsha-zone-card>`,
      )}
    `;
  }
}
