import type { Area } from "../../../server/contract/mapSpec.ts";
import type { SearchOption } from "../../panels/searchOptions.ts";
import { roundShape } from "./roundShape.ts";

/** About a metre, which is what coordinates are written to. */
const placeDecimals = 5;

/** What a search has found, as a shape to be asked about. */
export function foundShape(found: SearchOption): Area["shape"] {
  if (found.kind === "feature") return { layer: found.result.layer, id: found.result.id };
  const { lon, lat } = found.position;
  return roundShape({ type: "Point", coordinates: [lon, lat] }, placeDecimals);
}
