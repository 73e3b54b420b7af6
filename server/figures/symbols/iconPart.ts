import { isMask, parseImageId } from "../../cartography/imageId.ts";
import type { Camera } from "../camera.ts";
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
  /** Of the image, not scaled. */
  widthPx: number;
  heightPx: number;
  /** As large as it keeps others off: what it has at the next whole zoom, so that little changes on the way there. */
  layoutScale: number;
}

/** Undefined where the style names none. */
export function shownIcon(
  layer: StyleLayer,
  feature: MapFeature,
  camera: Camera,
): ShownIcon | undefined {
  if (!layer.isSet("icon-image")) return undefined;
  const image = String(layer.get<unknown>("icon-image", feature) ?? "");
  const description = parseImageId(image);
  if (!description || description.kind === "label") return undefined;
  const scale = layer.number("icon-size", feature);
  const layoutScale = layer.number("icon-size", feature, Math.floor(camera.zoom) + 1);
  const { widthPx, heightPx } = imageShapes(image);
  return { image, scale, layoutScale, widthPx, heightPx };
}

/** Angles are clockwise. */
interface IconPlace {
  at: Point;
  angleDeg: number;
  /** By which the box is turned that keeps others off. */
  boxAngleDeg: number;
}

export function iconPart(
  layer: StyleLayer,
  feature: MapFeature,
  { image, scale, layoutScale, widthPx, heightPx }: ShownIcon,
  { at, angleDeg, boxAngleDeg }: IconPlace,
): IconPart {
  const paddingPx = paddingOf(layer, "icon-padding", feature);
  const [halfX, halfY] = turnedBox(
    (widthPx * layoutScale) / 2 + paddingPx,
    (heightPx * layoutScale) / 2 + paddingPx,
    boxAngleDeg,
  );
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

/** Half the sides of the level box around one that is turned. */
function turnedBox(halfX: number, halfY: number, angleDeg: number): [number, number] {
  const angle = (angleDeg * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  return [halfX * cos + halfY * sin, halfX * sin + halfY * cos];
}
