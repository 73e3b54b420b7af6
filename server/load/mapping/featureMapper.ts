import type { Position } from "geojson";
import type { LayerDeclaration, PropertyDeclaration } from "../../../geodata/declaration.ts";
import { nearestName } from "../check/nearestName.ts";
import { type ReadFeature, UnreadableFile } from "../reader.ts";
import { convertValue } from "./convertValue.ts";
import type { MappedValue, Mapping } from "./mapping.ts";
import { columnsOfConditions, meetsConditions } from "./meetsConditions.ts";
import { cellOf, columnsOf, NotMapped, originValue, type Row } from "./originValue.ts";

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
  /** Columns the file has; true for those that are not empty in every row. */
  #columns = new Map<string, boolean>();

  constructor(layer: LayerDeclaration, mapping: Mapping) {
    this.#layer = layer;
    this.#mapping = mapping;
  }

  /**
   * @throws UnreadableFile after the last feature when the file lacks columns: only then is it
   * known, since features may leave out what is empty.
   */
  async *map(features: AsyncIterable<ReadFeature>): AsyncGenerator<ReadFeature> {
    for await (const read of features) {
      yield isFeature(read.feature) ? this.#mapped(read, read.feature) : read;
    }
    this.#refuseMissingColumns();
  }

  /** Columns that had values and went nowhere. */
  unusedColumns(): string[] {
    const used = new Set(this.#mapping.ignore);
    for (const name of Object.keys(this.#layer.properties)) {
      for (const column of this.#columnsFor(name)) used.add(column);
    }
    for (const { when } of this.#mapping.rules) {
      for (const column of columnsOfConditions(when)) used.add(column);
    }
    return [...this.#columns].flatMap(([name, hasValues]) =>
      hasValues && !used.has(name) ? [name] : [],
    );
  }

  #mapped({ index, problems: found = [] }: ReadFeature, given: GivenFeature): ReadFeature {
    const row: Row = { columns: columnsOfFeature(given), number: index + 1 };
    for (const name of Object.keys(row.columns)) {
      if (!this.#columns.get(name)) this.#columns.set(name, cellOf(row, name) !== null);
    }
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
    const origin = this.#originOf(name);
    return convertValue(originValue(origin, row), declaration, origin);
  }

  #originOf(name: string) {
    const { properties } = this.#mapping;
    return (Object.hasOwn(properties, name) && properties[name]) || { column: name };
  }

  #columnsFor(name: string): string[] {
    return columnsOf(this.#originOf(name));
  }

  #geometry({ geometry }: GivenFeature): unknown {
    if (!this.#mapping.reverseLines || !geometry) return geometry;
    const { type, coordinates } = geometry;
    if (type === "LineString") return { type, coordinates: reversed(coordinates) };
    if (type !== "MultiLineString" || !Array.isArray(coordinates)) return geometry;
    return { type, coordinates: coordinates.map(reversed) };
  }

  #refuseMissingColumns(): void {
    const columns = [...this.#columns.keys()];
    if (columns.length === 0) return;
    const problems = [...this.#missing(columns), ...this.#unmapped(columns)];
    if (problems.length === 0) return;
    throw new UnreadableFile(
      [
        `The file does not have the columns that layer ${this.#layer.id} is made from; nothing was published.`,
        ...problems.map((problem) => `  ${problem}`),
        `  The file has the columns ${columns.join(", ")}.`,
      ].join("\n"),
    );
  }

  /** Columns that the mapping names. */
  #missing(columns: readonly string[]): string[] {
    const { properties, rules } = this.#mapping;
    const uses = new Map<string, string[]>();
    const use = (column: string, by: string) => {
      if (!columns.includes(column)) uses.set(column, [...(uses.get(column) ?? []), by]);
    };
    for (const name of Object.keys(properties)) {
      for (const column of this.#columnsFor(name)) use(column, name);
    }
    for (const { when } of rules) {
      for (const column of columnsOfConditions(when)) use(column, "a rule");
    }
    return [...uses].map(([column, by]) => {
      const purposes = [...new Set(by)].join(", ");
      return `there is no column ${column}, for ${purposes}${similar(column, columns)}`;
    });
  }

  /** Required properties that nothing gives a value. */
  #unmapped(columns: readonly string[]): string[] {
    const { properties, rules } = this.#mapping;
    return Object.entries(this.#layer.properties).flatMap(([name, { required }]) => {
      const isMapped = Object.hasOwn(properties, name) || columns.includes(name);
      if (!required || isMapped || rules.some(({ set }) => Object.hasOwn(set, name))) return [];
      return [`${name} is required, and no column is mapped to it${similar(name, columns)}`];
    });
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

function similar(name: string, columns: readonly string[]): string {
  const nearest = nearestName(name, columns);
  return nearest ? `; ${nearest} is similar` : "";
}
