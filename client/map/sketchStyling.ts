import { type TerraDrawAdapterStyling, TerraDrawExtend } from "terra-draw";

/** What our buttons and keys tell Terra Draw's modes; no keyboard has it, so that nothing is heard twice. */
export const finishKey = "naqsha-finish";

type Colour = `#${string}`;

const paper: Colour = "#FFFFFF";

/** How what is being drawn looks: as the area will, with handles on it. */
export function sketchStyling(
  colour: Colour,
  type: "Polygon" | "LineString" | "Point",
): TerraDrawAdapterStyling {
  return {
    ...TerraDrawExtend.getDefaultStyling(),
    polygonFillColor: colour,
    polygonFillOpacity: 0.08,
    polygonOutlineColor: colour,
    polygonOutlineWidth: 2,
    lineStringColor: colour,
    lineStringWidth: 2,
    pointColor: paper,
    pointOutlineColor: colour,
    pointOutlineWidth: 2,
    pointWidth: 6,
    zIndex: type === "Point" ? 30 : 10,
  };
}

/** The same in the words of Terra Draw's own modes. */
export function modeStyles(colour: Colour) {
  const point = <Name extends string>(name: Name, width: number) =>
    ({
      [`${name}Color`]: paper,
      [`${name}Width`]: width,
      [`${name}OutlineColor`]: colour,
      [`${name}OutlineWidth`]: 2,
    }) as Record<`${Name}Color` | `${Name}OutlineColor`, Colour> &
      Record<`${Name}Width` | `${Name}OutlineWidth`, number>;
  return {
    point: point("point", 7),
    line: {
      lineStringColor: colour,
      lineStringWidth: 2,
      ...point("closingPoint", 7),
      ...point("coordinatePoint", 4),
    },
    polygon: {
      fillColor: colour,
      fillOpacity: 0.08,
      outlineColor: colour,
      outlineWidth: 2,
      ...point("closingPoint", 7),
      ...point("coordinatePoint", 4),
    },
    select: {
      selectedPolygonColor: colour,
      selectedPolygonFillOpacity: 0.08,
      selectedPolygonOutlineColor: colour,
      selectedPolygonOutlineWidth: 2,
      ...point("selectionPoint", 7),
      midPointColor: colour,
      midPointWidth: 4,
      midPointOutlineColor: paper,
      midPointOutlineWidth: 1.5,
    },
  };
}
