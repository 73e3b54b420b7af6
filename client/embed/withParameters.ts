import type { MapParameters } from "../../server/contract/embedProtocol.ts";
import type { MapSpec } from "../../server/contract/mapSpec.ts";
import { formatMapSpec, MapSpecError, parseMapSpec } from "../../server/contract/mapSpecCodec.ts";

/**
 * `spec` changed as a page asks: `view` and `bbox` take each other's place, null takes a parameter away.
 * @throws MapSpecError naming what is no map; the edition too, which a map in a frame keeps.
 */
export function withParameters(spec: MapSpec, parameters: MapParameters): MapSpec {
  if ("edition" in parameters) {
    const detail = "cannot be changed: load the map of another edition";
    throw new MapSpecError([{ parameter: "edition", detail }]);
  }
  const query = new URLSearchParams(formatMapSpec(spec));
  if ("view" in parameters) query.delete("bbox");
  if ("bbox" in parameters) query.delete("view");
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  return parseMapSpec(query);
}
