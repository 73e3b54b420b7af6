import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { findGeometryColumns } from "../../server/load/formats/geometryColumns.ts";
import { FeatureMapper } from "../../server/load/mapping/featureMapper.ts";
import { byName, type Mapping } from "../../server/load/mapping/mapping.ts";
import type { PresetLayer } from "../../server/load/presets/preset.ts";
import type { ReadFeature, ReadOptions } from "../../server/load/reader.ts";

/** A file of which the first row has been looked at, mapped to a layer while it is read. */
export class MappedFile {
  /** Columns and values; none when the file is empty, or does not begin with a feature. */
  readonly firstRow: Readonly<Record<string, unknown>>;
  #features: AsyncIterable<ReadFeature>;
  #options: ReadOptions;
  #remarks: () => string[] = () => [];

  private constructor(
    firstRow: Readonly<Record<string, unknown>>,
    features: AsyncIterable<ReadFeature>,
    options: ReadOptions,
  ) {
    this.firstRow = firstRow;
    this.#features = features;
    this.#options = options;
  }

  static async open(
    features: AsyncGenerator<ReadFeature>,
    options: ReadOptions,
  ): Promise<MappedFile> {
    const first = await features.next();
    return new MappedFile(rowOf(first.value), followed(first, features), options);
  }

  /** @param mapping null where the file may have the layer's own properties already. */
  mapped(
    layer: LayerDeclaration,
    mapping: Mapping | null,
    remarksOf?: PresetLayer["remarks"],
  ): AsyncIterable<ReadFeature> {
    // Only what is in the layer's terms already has the list of sources that every feature needs.
    if (!mapping && Array.isArray(this.firstRow.sources)) return this.#features;
    const mapper = new FeatureMapper(layer, mapping ?? byName);
    const mapped: ReadFeature[] = [];
    this.#remarks = () => [...unused(this.#unusedColumns(mapper)), ...(remarksOf?.(mapped) ?? [])];
    const features = mapper.map(this.#features);
    return remarksOf ? kept(features, mapped) : features;
  }

  /** What a reader should know, once all is read. */
  remarks(): string[] {
    return this.#remarks();
  }

  #unusedColumns(mapper: FeatureMapper): string[] {
    const placed = positionColumns(Object.keys(this.firstRow), this.#options);
    return mapper.unusedColumns().filter((column) => !placed.includes(column));
  }
}

function rowOf(first: ReadFeature | undefined): Record<string, unknown> {
  return { ...(first?.feature as { properties?: object } | undefined)?.properties };
}

function unused(columns: readonly string[]): string[] {
  return columns.length > 0 ? [`Columns that were not used: ${columns.join(", ")}`] : [];
}

async function* followed(
  first: IteratorResult<ReadFeature>,
  rest: AsyncGenerator<ReadFeature>,
): AsyncGenerator<ReadFeature> {
  if (!first.done) yield first.value;
  yield* rest;
}

async function* kept(features: AsyncIterable<ReadFeature>, list: ReadFeature[]) {
  for await (const feature of features) {
    list.push(feature);
    yield feature;
  }
}

/** Columns that a table's positions were read from. */
function positionColumns(columns: readonly string[], options: ReadOptions): string[] {
  try {
    const indexes: number[] = Object.values(findGeometryColumns(columns, options));
    return indexes.flatMap((index) => columns[index] ?? []);
  } catch {
    // A file of another kind has none.
    return [];
  }
}
