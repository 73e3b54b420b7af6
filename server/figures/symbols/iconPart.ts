import { isMask, parseImageId } from "../../cartography/imageId.ts";
import { imageShapes } from "../images/imageShapes.ts";
import type { MapFeature } from "../mapFeature.ts";
import type { Point } from "../scene.ts";
import type { StyleLayer } from "../styleLayer.ts";
import type { IconPart } from "./mapSymbol.ts";
import { overlapOf, paddingOf } from "./partRules.ts";

/** The icon of a feature, by its size. */
export interface ShownIcon {
  image: string;
  scale: number;
  widthPx: number;
  heightPx: number;
}

/** Undefined where the style names none. */
export function shownIcon(layer: StyleLayer, feature: MapFeature): ShownIcon | undefined {
  if (!layer.isSet("icon-image")) return undefined;
  const image = String(layer.get<unknown>("icon-image", feature) ?? "");
  const description = parseImageId(image);
  if (!description || description.kind === "label") return undefined;
  const scale = layer.number("icon-size", feature);
  const { widthPx, heightPx } = imageShapes(image);
  return { image, scale, widthPx: widthPx * scale, heightPx: heightPx * scale };
}

export function iconPart(
  layer: StyleLayer,
  feature: MapFeature,
  { image, scale, widthPx, heightPx }: ShownIcon,
  { at, angleDeg }: { at: Point; angleDeg: number },
): IconPart {
  const paddingPx = paddingOf(layer, "icon-padding", feature);
  const [halfX, halfY] = [widthPx / 2 + paddingPx, heightPx / 2 + paddingPx];
  const opacity = layer.number("icon-opacity", feature);
  const description = parseImageId(image);
  const colour =
    description && isMask(description) ? layer.colour("icon-color", feature).colour : undefined;
  return {
    box: {
      left: at[0] - halfX,
      top: at[1] - halfY,
      right: at[0] + halfX,
      bottom: at[1] + halfY,
    },
    mark:
      opacity === 0
        ? undefined
        : { kind: "image", image, at, scale, angleDeg, opacity, ...(colour && { colour }) },
    overlap: overlapOf(layer, "icon"),
    ignoresPlacement: layer.get("icon-ignore-placement"),
    isOptional: layer.get("icon-optional"),
  };
}
