import type { Feature, Geometry } from "geojson";
import type { RawFeature } from "geojson-vt";
import type { PropertyDeclaration } from "../../../geodata/declaration.ts";
import type { Tile } from "../../../server/contract/tile.ts";
import type { PropertyValue } from "../../../server/contract/wire.ts";
import { encodeLayer } from "../../../server/tiles/layerEncoder.ts";
import { LayerIndex } from "../../../server/tiles/layerIndex.ts";
import type { LocalContent, LocalKind } from "../localLayer.ts";
import { columnsOf, typedValues } from "./columnTypes.ts";
import { bboxOf } from "./positions.ts";
import type { FileContent, HeldFeature } from "./readFile.ts";

/** A feature of a file as filters and tables see it. */
export interface TypedFeature {
  id: number;
  geometry: Geometry;
  properties: Record<string, PropertyValue>;
}

/** The features of one file on the map, cut into tiles as the server cuts its own. */
export class HeldLayer {
  readonly features: readonly HeldFeature[];
  readonly columns: Readonly<Record<string, PropertyDeclaration>>;
  #index: LayerIndex;
  #places: ReadonlyMap<number, number>;
  #typed: readonly TypedFeature[] | undefined;
  /** Ids of what is shown; undefined when it is everything. */
  #matches: ReadonlySet<number> | undefined;

  constructor({ features }: FileContent) {
    this.features = features;
    this.columns = columnsOf(features.map(({ properties }) => properties));
    this.#index = new LayerIndex(features.map(withoutProperties));
    this.#places = new Map(features.map(({ id }, place) => [id, place]));
  }

  describe(): Omit<LocalContent, "notes" | "leftOut"> {
    return {
      count: this.features.length,
      kinds: kindsOf(this.features),
      bbox: bboxOf(this.features.map(({ geometry }) => geometry)),
      columns: this.columns,
      nameColumn: nameColumn(this.columns),
    };
  }

  /** Values typed by their columns: made when first filtered or listed. */
  get typed(): readonly TypedFeature[] {
    this.#typed ??= this.features.map(({ id, geometry, properties }) => ({
      id,
      geometry,
      properties: typedValues(properties, this.columns),
    }));
    return this.#typed;
  }

  /** What is shown of it. */
  get matching(): readonly TypedFeature[] {
    const matches = this.#matches;
    return matches ? this.typed.filter(({ id }) => matches.has(id)) : this.typed;
  }

  /** @returns how many there are. */
  narrow(matches: ReadonlySet<number> | undefined): number {
    this.#matches = matches;
    return matches?.size ?? this.features.length;
  }

  feature(id: number): HeldFeature | undefined {
    return this.features[this.#places.get(id) ?? -1];
  }

  /** MVT, with the label of each feature from a column. */
  tile(name: string, tile: Tile, labelBy: string | null): Uint8Array {
    const matches = this.#matches;
    const found = this.#index.getTile(tile).features;
    const shown = matches ? found.filter(({ id }) => matches.has(id as number)) : found;
    return encodeLayer(name, { features: shown.map((each) => this.#tagged(each, labelBy)) });
  }

  #tagged(feature: RawFeature, labelBy: string | null): RawFeature {
    const id = feature.id as number;
    const value = labelBy === null ? undefined : this.feature(id)?.properties[labelBy];
    return { ...feature, tags: { id: String(id), ...labelTags(value) } };
  }
}

/** Urdu is drawn by other means than Latin, under the name that layers of the catalog give it. */
function labelTags(value: unknown): Record<string, string> {
  if (value === null || value === undefined || typeof value === "object") return {};
  const text = String(value);
  return /[\u0600-\u06FF]/.test(text) ? { name: text, name_ur: text } : { name: text };
}

function withoutProperties({ id, geometry }: HeldFeature): Feature {
  return { type: "Feature", id, geometry, properties: null };
}

const kinds: Readonly<Record<Exclude<Geometry["type"], "GeometryCollection">, LocalKind>> = {
  Point: "point",
  MultiPoint: "point",
  LineString: "line",
  MultiLineString: "line",
  Polygon: "area",
  MultiPolygon: "area",
};

export function kindOf({ type }: Geometry): LocalKind {
  // The check lets no collection through.
  return kinds[type as keyof typeof kinds];
}

function kindsOf(features: readonly HeldFeature[]): LocalKind[] {
  const found = new Set(features.map(({ geometry }) => kindOf(geometry)));
  return (["area", "line", "point"] as const).filter((kind) => found.has(kind));
}

const nameLike = /^(name|title|label|site|sample|sample.?(id|no|name)|id|نام)$/i;

function nameColumn(columns: Readonly<Record<string, PropertyDeclaration>>): string | null {
  return Object.keys(columns).find((name) => nameLike.test(name.trim())) ?? null;
}
