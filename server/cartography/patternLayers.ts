import type { FillLayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { FillClass, FillPattern } from "../../geodata/declaration.ts";
import { interpolateByZoom } from "./expression.ts";
import { formatImageId } from "./imageId.ts";
import { classesOf, type LayerClass, type LayerOf, matchClass } from "./layerClasses.ts";
import { layerPart } from "./layerPart.ts";
import type { StyleContext } from "./styleContext.ts";

/** Over a whole country the signs of the rocks would only be noise. */
const minzoom = 6;

/** Signs lie under all that stands in the area. */
export const patternOpacity = 0.4;

type PatternedClass = FillClass & { pattern: FillPattern };

export const isPatterned = (drawn: FillClass): drawn is PatternedClass =>
  drawn.pattern !== undefined;

/** The signs of the rocks, for the classes that declare one. */
export function patternLayers(
  layer: LayerOf<"fill">,
  { theme, opacity }: StyleContext,
): FillLayerSpecification[] {
  const { classBy } = layer.symbol;
  const classes = classesOf(layer).filter((each): each is LayerClass<PatternedClass> =>
    isPatterned(each.class),
  );
  const values = classes.map(({ value }) => value);
  if (values.length === 0) return [];
  const image = ({ pattern, colour }: PatternedClass) =>
    formatImageId({ kind: "pattern", pattern, colour: colour[theme] });
  return [
    {
      ...layerPart(layer, "pattern"),
      type: "fill",
      minzoom,
      filter: ["in", ["get", classBy], ["literal", values]],
      paint: {
        "fill-pattern": matchClass(classBy, classes, image, ""),
        "fill-opacity": interpolateByZoom([
          [minzoom, 0],
          [minzoom + 1, patternOpacity * opacity],
        ]),
      },
    },
  ];
}
