import type { VectorSourceSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { DrawingReply } from "../../analysis/drawing/drawingProtocol.ts";
import type { Camera } from "../camera.ts";
import type { FigureLook } from "../composeFigure.ts";
import type { DrawnMap } from "../figure.ts";
import type { MapFeature } from "../mapFeature.ts";
import type { FigureFormat } from "../writing/writeFigure.ts";

export interface FigureJob {
  look: FigureLook;
  map: DrawnMap;
  /** Absent: the figure itself is wanted. */
  format: FigureFormat | undefined;
}

/** Which features of one layer a style draws where a camera looks. */
export interface SourceQuestion {
  spec: VectorSourceSpecification;
  sourceLayer: string;
  camera: Camera;
}

/** What the main thread says to the one that draws: one job at a time, and features when it is asked for them. */
export type Order =
  | { type: "draw"; job: FigureJob }
  | { type: "features"; features: readonly MapFeature[]; isLast: boolean }
  | { type: "stop" };

/** What comes back: questions, then one outcome; and that it has stopped, when it was told to. */
export type Reply = { type: "ask"; question: SourceQuestion } | { type: "stopped" } | DrawingReply;
