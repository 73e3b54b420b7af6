import { existsSync } from "node:fs";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { byNearness } from "../../server/load/check/nearestName.ts";
import type { DeclaredLayer } from "../../server/load/declared/declaredLayer.ts";
import { declaredLayerFile } from "../../server/load/declared/declareLayer.ts";
import { layerId } from "../../server/load/declared/names.ts";
import type { Shipped } from "../../server/load/declared/servedCatalog.ts";
import type { StoredLayer } from "../../server/load/declared/store.ts";
import { type Mapping, mappingSchema } from "../../server/load/mapping/mapping.ts";
import { meetsConditions } from "../../server/load/mapping/meetsConditions.ts";
import type { Preset, PresetLayer } from "../../server/load/presets/preset.ts";
import { readJsonFile } from "../../server/load/readJsonFile.ts";
import { type LoadJob, UsageError, usage } from "./arguments.ts";
import type { MappedFile } from "./mappedFile.ts";

/** What a file is loaded into. */
export type Target =
  | { kind: "shipped"; layer: LayerDeclaration; mapping: Mapping | null }
  | ({ kind: "declared"; remarks?: PresetLayer["remarks"] } & DeclaredLayer);

interface Known {
  shipped: Shipped;
  stored: readonly StoredLayer[];
}

/**
 * @param file its first row tells the layers of a preset apart.
 * @throws UsageError, UnreadableFile
 */
export async function findTarget(
  job: LoadJob,
  known: Known,
  file: Pick<MappedFile, "firstRow">,
): Promise<Target> {
  const mapping = job.map === undefined ? null : await readJsonFile(job.map, mappingSchema);
  if (job.preset !== undefined) {
    return { kind: "declared", ...presetLayer(job.preset, job.layerId, await file.firstRow()) };
  }
  const declaration = job.declare ?? fileBeside(job.file);
  if (declaration !== undefined) {
    const declared = await readJsonFile(declaration, declaredLayerFile);
    refuseOtherId(job.layerId, declared.layer.id, declaration);
    return { kind: "declared", ...declared, ...(mapping && { mapping }) };
  }
  if (job.layerId === undefined) throw new UsageError(usage);
  return knownLayer(job.layerId, known, mapping);
}

/** `samples.layer.json` is found beside `samples.csv`, and beside `samples.csv.gz`. */
function fileBeside(file: string): string | undefined {
  const stem = file.replace(/\.gz$/i, "").replace(/\.[^./\\]+$/, "");
  const beside = `${stem}.layer.json`;
  return file !== "-" && existsSync(beside) ? beside : undefined;
}

function refuseOtherId(wanted: string | undefined, declared: string, file: string): void {
  if (wanted === undefined || wanted === declared) return;
  throw new UsageError(
    `${file} declares layer ${declared}, and --layer is ${wanted}: leave one of them out.`,
  );
}

/** The layer of a preset that is asked for by its id, or else that the first row is of; under a new id where one is given. */
function presetLayer(
  { layers }: Preset,
  id: string | undefined,
  firstRow: Readonly<Record<string, unknown>>,
): PresetLayer {
  const row = { columns: firstRow, number: 1 };
  const recognised = layers.find(
    ({ recognisedBy }) => !recognisedBy || meetsConditions(row, recognisedBy),
  );
  const found = layers.find(({ layer }) => layer.id === id) ?? recognised;
  if (!found) throw new UsageError("The file is of none of the preset's layers.");
  if (id === undefined || id === found.layer.id) return found;
  const checked = layerId.safeParse(id);
  if (!checked.success) {
    throw new UsageError(`--layer ${id}: ${checked.error.issues[0]?.message}`);
  }
  return { ...found, layer: { ...found.layer, id } };
}

function knownLayer(id: string, { shipped, stored }: Known, mapping: Mapping | null): Target {
  const layer = shipped.catalog.layers.find((each) => each.id === id);
  if (layer) return { kind: "shipped", layer, mapping };
  const declared = stored.find((each) => each.layer.id === id);
  if (declared) return { kind: "declared", ...declared, mapping: mapping ?? declared.mapping };
  const ids = [...shipped.catalog.layers, ...stored.map((each) => each.layer)].map(({ id }) => id);
  const lines = byNearness(id, ids).map((each) => `  ${each}`);
  throw new UsageError(
    [`There is no layer ${id}. The layers are, the most similar first:`, ...lines].join("\n"),
  );
}
