import type { EditionSnapshot } from "../catalog/editionSnapshots.ts";
import type { MapSpec } from "../contract/mapSpec.ts";
import { isReportGround } from "../contract/zoneInputs.ts";
import { shownLayers } from "../figures/shownLayers.ts";
import type { AskedMap } from "./reportZone.ts";

/** The layers that the report of a map tells of: those it shows, and on the ground the towns and provinces. */
export function lookedAt(
  spec: MapSpec,
  snapshot: EditionSnapshot,
): Pick<AskedMap, "layers" | "ground"> {
  const shown = shownLayers(spec, snapshot).filter(
    ({ symbol: { type } }) => type !== "basemap" && type !== "names",
  );
  return {
    layers: shown.toReversed(),
    ground: snapshot.layers.filter(isReportGround),
  };
}
