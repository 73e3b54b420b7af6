import type {
  GeoJSONSourceSpecification,
  StyleSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { FeatureCollection, Geometry } from "geojson";
import type { Camera } from "../camera.ts";
import type { Find } from "../composeFigure.ts";
import type { FindFeatures } from "../drawMap.ts";
import { type MapFeature, toMapFeature } from "../mapFeature.ts";
import type { SourceQuestion } from "./figureMessages.ts";

/** The features that a thread draws, asked for layer by layer; those that the style itself holds are not. */
export class AskedFeatures {
  readonly #ask: (question: SourceQuestion) => void;
  #take: (features: readonly MapFeature[], isLast: boolean) => void = () => {};

  constructor(ask: (question: SourceQuestion) => void) {
    this.#ask = ask;
  }

  /** Some of what was asked for last. */
  take(features: readonly MapFeature[], isLast: boolean): void {
    this.#take(features, isLast);
  }

  /** Throws, from wherever it is asked, once the signal is aborted. */
  finder(signal: AbortSignal): Find {
    return async (style, camera) => {
      const found = await this.#ofStyle(style, camera, signal);
      return (source, sourceLayer) => {
        signal.throwIfAborted();
        return found(source, sourceLayer);
      };
    };
  }

  async #ofStyle(
    style: StyleSpecification,
    camera: Camera,
    signal: AbortSignal,
  ): Promise<FindFeatures> {
    const found = new Map<string, readonly MapFeature[]>();
    for (const [source, sourceLayer] of sourceLayersOf(style, camera.zoom)) {
      const spec = style.sources[source];
      const key = `${source}/${sourceLayer ?? ""}`;
      if (!spec || found.has(key)) continue;
      if (spec.type === "geojson") found.set(key, inlineFeatures(spec));
      if (spec.type === "vector" && sourceLayer !== undefined) {
        found.set(key, await this.#answer({ spec, sourceLayer, camera }, signal));
      }
    }
    return (source, sourceLayer) => found.get(`${source}/${sourceLayer ?? ""}`) ?? [];
  }

  #answer(question: SourceQuestion, signal: AbortSignal): Promise<readonly MapFeature[]> {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const leave = () => reject(signal.reason);
      signal.addEventListener("abort", leave, { once: true });
      const found: MapFeature[] = [];
      this.#take = (features, isLast) => {
        for (const feature of features) found.push(feature);
        if (!isLast) return;
        signal.removeEventListener("abort", leave);
        resolve(found);
      };
      this.#ask(question);
    });
  }
}

/** Of the layers that are drawn at the zoom. */
function sourceLayersOf({ layers }: StyleSpecification, zoom: number) {
  return layers.flatMap((layer): [string, string | undefined][] => {
    const { minzoom = 0, maxzoom = 24 } = layer;
    if (!("source" in layer) || zoom < minzoom || zoom >= maxzoom) return [];
    return [[layer.source, "source-layer" in layer ? layer["source-layer"] : undefined]];
  });
}

function inlineFeatures({ data }: GeoJSONSourceSpecification): MapFeature[] {
  const { features } = data as FeatureCollection<Geometry, Record<string, unknown>>;
  return features.map(({ geometry, properties }) => toMapFeature(geometry, properties));
}
