import type { Position } from "geojson";
import type { LayerDeclaration, PropertyDeclaration } from "../../../geodata/declaration.ts";
import type { ReadFeature } from "../reader.ts";
import { ColumnAccount } from "./columnAccount.ts";
import { convertValue } from "./convertValue.ts";
import type { MappedValue, Mapping } from "./mapping.ts";
import { meetsConditions } from "./meetsConditions.ts";
import { NotMapped, originOf, originValue, type Row } from "./originValue.ts";

interface GivenFeature {
  type: "Feature";
  id?: string | number | null;
  properties?: Record<string, unknown> | null;
  geometry?: { type?: unknown; coordinates?: unknown } | null;
}

/** Makes a file's columns a layer's properties, and keeps account of the columns. */
export class FeatureMapper {
  #layer: LayerDeclaration;
  #mapping: Mapping;
  #account: ColumnAccount;

  constructor(layer: LayerDeclaration, mapping: Mapping) {
    this.#layer = layer;
    this.#mapping = mapping;
    this.#account = new ColumnAccount(layer, mapping);
  }

  /**
   * @throws UnreadableFile after the last feature when the file lacks columns: only then is it
   * known, since features may leave out what is empty.
   */
  async *map(features: AsyncIterable<ReadFeature>): AsyncGenerator<ReadFeature> {
    for await (const read of features) {
      yield isFeature(read.feature) ? this.#mapped(read, read.feature) : read;
    }
    this.#account.refuseMissing();
  }

  /** Columns that had values and went nowhere. */
  unusedColumns(): string[] {
    return this.#account.unused();
  }

  #mapped({ index, problems: found = [] }: ReadFeature, given: GivenFeature): ReadFeature {
    const row: Row = { columns: columnsOfFeature(given), number: index + 1 };
    this.#account.see(row);
    const problems = [...found];
    const properties: Record<string, MappedValue> = {};
    for (const [name, declaration] of Object.entries(this.#layer.properties)) {
      try {
        properties[name] = this.#value(name, declaration, row);
      } catch (error) {
        if (!(error instanceof NotMapped)) throw error;
        problems.push(error.message);
      }
    }
    for (const { when, set } of this.#mapping.rules) {
      if (meetsConditions(row, when)) Object.assign(properties, set);
    }
    const feature = { type: "Feature", properties, geometry: this.#geometry(given) };
    return { index, feature, problems };
  }

  #value(name: string, declaration: PropertyDeclaration, row: Row): MappedValue {
    const origin = originOf(this.#mapping, name);
    return convertValue(originValue(origin, row), declaration, origin);
  }

  #geometry({ geometry }: GivenFeature): unknown {
    if (!this.#mapping.reverseLines || !geometry) return geometry;
    const { type, coordinates } = geometry;
    if (type === "LineString") return { type, coordinates: reversed(coordinates) };
    if (type !== "MultiLineString" || !Array.isArray(coordinates)) return geometry;
    return { type, coordinates: coordinates.map(reversed) };
  }
}

function isFeature(given: unknown): given is GivenFeature {
  return (given as GivenFeature | null)?.type === "Feature";
}

/** The id may stand on the feature only, as GeoJSON has it. */
function columnsOfFeature({ id, properties }: GivenFeature): Record<string, unknown> {
  return id === undefined || id === null ? { ...properties } : { id, ...properties };
}

function reversed(line: unknown): unknown {
  return Array.isArray(line) ? (line as Position[]).toReversed() : line;
}
