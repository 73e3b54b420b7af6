import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { findGeometryColumns } from "../../server/load/formats/geometryColumns.ts";
import { FeatureMapper } from "../../server/load/mapping/featureMapper.ts";
import { byName, type Mapping } from "../../server/load/mapping/mapping.ts";
import type { PresetLayer } from "../../server/load/presets/preset.ts";
import type { ReadFeature, ReadOptions } from "../../server/load/reader.ts";

type Row = Readonly<Record<string, unknown>>;

/** The features of a file, mapped to a layer while they are read. */
export class MappedFile {
  #features: AsyncGenerator<ReadFeature>;
  #options: ReadOptions;
  #first: Promise<IteratorResult<ReadFeature>> | undefined;
  #firstRow: Row = {};
  #remarks: () => string[] = () => [];

  constructor(features: AsyncGenerator<ReadFeature>, options: ReadOptions) {
    this.#features = features;
    this.#options = options;
  }

  /** Columns and values; none when the file is empty, or does not begin with a feature. */
  async firstRow(): Promise<Row> {
    this.#first ??= this.#features.next();
    const { value } = await this.#first;
    this.#firstRow = { ...(value?.feature as { properties?: Row } | undefined)?.properties };
    return this.#firstRow;
  }

  /** @param mapping null where the file may have the layer's own properties already. */
  async *mapped(
    layer: LayerDeclaration,
    mapping: Mapping | null,
    remarksOf?: PresetLayer["remarks"],
  ): AsyncGenerator<ReadFeature> {
    const { sources } = await this.firstRow();
    // Only what is in the layer's terms already has the list of sources that every feature needs.
    if (!mapping && Array.isArray(sources)) return yield* this.#all();
    const mapper = new FeatureMapper(layer, mapping ?? byName);
    const mapped: ReadFeature[] = [];
    this.#remarks = () => [...unused(this.#unusedColumns(mapper)), ...(remarksOf?.(mapped) ?? [])];
    for await (const feature of mapper.map(this.#all())) {
      if (remarksOf) mapped.push(feature);
      yield feature;
    }
  }

  /** What a reader should know, once all is read. */
  remarks(): string[] {
    return this.#remarks();
  }

  async *#all(): AsyncGenerator<ReadFeature> {
    const first = await this.#first;
    if (first && !first.done) yield first.value;
    yield* this.#features;
  }

  #unusedColumns(mapper: FeatureMapper): string[] {
    const placed = positionColumns(Object.keys(this.#firstRow), this.#options);
    return mapper.unusedColumns().filter((column) => !placed.includes(column));
  }
}

function unused(columns: readonly string[]): string[] {
  return columns.length > 0 ? [`Columns that were not used: ${columns.join(", ")}`] : [];
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
