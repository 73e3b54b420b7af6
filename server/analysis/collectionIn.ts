import type { EditionSnapshot } from "../catalog/editionSnapshots.ts";
import type { LayerState } from "../contract/wire.ts";
import { badParameter } from "../http/problem.ts";
import { nearestName } from "../load/check/nearestName.ts";

/** @throws HttpProblem 400 naming `input` where the edition has no such collection. */
export function collectionIn(
  { layers, edition }: EditionSnapshot,
  id: string,
  input: string,
): LayerState {
  const layer = layers.find((each) => each.id === id);
  if (layer) return layer;
  const nearest = nearestName(
    id,
    layers.map((each) => each.id),
  );
  const hint = nearest ? `; ${nearest} is one` : "";
  throw badParameter(input, `edition ${edition} has no collection "${id}"${hint}`);
}
