import type { Geometry } from "geojson";
import { formatReference } from "../../../server/contract/featureReference.ts";
import type { FeatureReference } from "../../../server/contract/mapSpec.ts";
import { fetchFeature } from "../../panels/requests.ts";
import { boxOf } from "../../results/boxOf.ts";
import { bringIntoView, mark, reveal } from "../../state/actions.ts";
import { findLayer } from "../../state/layers.ts";
import type { Store } from "../../state/store.ts";

/** Long enough for a line across the country on a slow connection. */
const patienceMs = 20_000;

/** Shows on the map the features that a table names: marked while pointed at, open when chosen. */
export class FeaturePointer {
  readonly #storeOf: () => Store;
  readonly #shapes = new Map<string, Promise<Geometry>>();
  #pointed = "";

  constructor(storeOf: () => Store) {
    this.#storeOf = storeOf;
  }

  /** Null when nothing is pointed at. */
  readonly point = async (reference: FeatureReference | null): Promise<void> => {
    const pointed = reference ? formatReference(reference) : "";
    this.#pointed = pointed;
    if (!reference) return mark(this.#storeOf(), null);
    const shape = await this.#shapeOf(reference).catch(() => null);
    if (this.#pointed === pointed) mark(this.#storeOf(), shape);
  };

  /** The ground is not a layer that could be shown: there the map only goes to it. */
  readonly choose = async (reference: FeatureReference): Promise<void> => {
    const store = this.#storeOf();
    const layer = findLayer(store.state.catalog, reference.layer);
    if (layer && layer.symbol.type !== "basemap") reveal(store, reference);
    const shape = await this.#shapeOf(reference).catch(() => null);
    const box = shape && boxOf([shape]);
    if (box) bringIntoView(store, box);
  };

  /** What has been fetched with other things need not be fetched again. */
  know(reference: FeatureReference, shape: Geometry): void {
    this.#shapes.set(this.#key(reference), Promise.resolve(shape));
  }

  #shapeOf(reference: FeatureReference): Promise<Geometry> {
    const key = this.#key(reference);
    const known = this.#shapes.get(key);
    if (known) return known;
    const edition = this.#storeOf().state.catalog?.edition ?? 0;
    const asked = fetchFeature(reference, edition, AbortSignal.timeout(patienceMs)).then(
      ({ geometry }) => geometry,
    );
    this.#shapes.set(key, asked);
    asked.catch(() => this.#shapes.delete(key));
    return asked;
  }

  #key(reference: FeatureReference): string {
    return `${formatReference(reference)}@${this.#storeOf().state.catalog?.edition}`;
  }
}
