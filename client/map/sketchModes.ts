import {
  TerraDrawFreehandMode,
  TerraDrawLineStringMode,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
} from "terra-draw";
import { finishKey, modeStyles } from "./sketchStyling.ts";

/** Terra Draw's own ways to draw, and to change what is drawn. `reachPx`: how near to a position one takes hold of it. */
export function sketchModes(colour: `#${string}`, reachPx: number) {
  const styles = modeStyles(colour);
  const common = {
    styles: styles.polygon,
    pointerDistance: reachPx,
    keyEvents: { finish: finishKey, cancel: null },
  };
  const pulled = { ...common, drawInteraction: "click-move-or-drag" as const };
  return [
    new TerraDrawPointMode({ styles: styles.point }),
    new TerraDrawLineStringMode({ ...common, styles: styles.line, showCoordinatePoints: true }),
    new TerraDrawPolygonMode({ ...common, showCoordinatePoints: true }),
    new TerraDrawRectangleMode(pulled),
    new TerraDrawFreehandMode({ ...pulled, minDistance: 6 }),
    new TerraDrawSelectMode({
      styles: styles.select,
      pointerDistance: reachPx,
      keyEvents: null,
      allowManualDeselection: false,
      flags: {
        polygon: {
          feature: {
            coordinates: { midpoints: { draggable: true }, draggable: true, deletable: true },
          },
        },
      },
    }),
  ];
}
