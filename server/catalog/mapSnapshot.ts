import type { MapSpec } from "../contract/mapSpec.ts";
import { badParameter } from "../http/problem.ts";
import type { EditionTracker } from "../load/editions.ts";
import type { EditionSnapshot, EditionSnapshots } from "./editionSnapshots.ts";

interface SnapshotDeps {
  editions: Pick<EditionTracker, "latest">;
  snapshots: EditionSnapshots;
}

/** What a map, or a feature, may name that there is not. */
type Asked = Pick<MapSpec, "layers" | "filters" | "select"> & { edition?: number | undefined };

/**
 * The edition that a map is of, which has every layer that the map names.
 * @throws HttpProblem 400 naming an edition, or the parameter with a layer, that there is not.
 */
export async function mapSnapshot(
  asked: Asked,
  { editions, snapshots }: SnapshotDeps,
): Promise<EditionSnapshot> {
  const { edition = editions.latest } = asked;
  const snapshot = edition <= editions.latest ? await snapshots(edition) : undefined;
  if (!snapshot) throw badParameter("edition", `there is no edition ${edition}`);
  refuseUnknownLayers(asked, snapshot);
  return snapshot;
}

function refuseUnknownLayers(asked: Asked, { layers }: EditionSnapshot): void {
  const named = [
    ...(asked.layers ?? []).map(({ id }) => ["layers", id] as const),
    ...Object.keys(asked.filters ?? {}).map((id) => [`filter.${id}`, id] as const),
    ...(asked.select ? [["select", asked.select.layer] as const] : []),
  ];
  const missing = named.find(([, id]) => !layers.some((layer) => layer.id === id));
  if (missing) throw badParameter(missing[0], `there is no layer "${missing[1]}"`);
}
