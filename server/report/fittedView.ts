import type { Workshop } from "../analysis/process.ts";
import { defaultView } from "../contract/defaultView.ts";
import type { MapView } from "../contract/mapSpec.ts";
import { isWhere, type ZoneSpec } from "../contract/zoneSpec.ts";
import { boxOf } from "../downloads/geoPackage/geometryBlob.ts";
import { figureZones } from "../figures/figureZones.ts";

/** Digits of a box that is fitted: a hundred metres. */
const decimals = 3;

/**
 * Where the map of a report looks that does not say: at its zones.
 * @throws HttpProblem naming `zones` where one cannot be drawn.
 */
export async function fittedView(zones: readonly ZoneSpec[], workshop: Workshop): Promise<MapView> {
  const drawn = await figureZones(zones.map(widest), workshop);
  const geometries = drawn.flatMap(({ rings }) => rings.map(({ geometry }) => geometry));
  const [west, south, east, north] = boxOf({ type: "GeometryCollection", geometries });
  // What no place is in, or nearly every place, is seen on the map of the country.
  if (!(west < east) || east - west > 180) return defaultView;
  const rounded = (degrees: number) => Number(degrees.toFixed(decimals));
  return { bbox: [rounded(west), rounded(south), rounded(east), rounded(north)] };
}

/** Within its greatest distance are all others. */
function widest(zone: ZoneSpec): ZoneSpec {
  return isWhere(zone) ? zone : { ...zone, distancesM: zone.distancesM.slice(-1) };
}
