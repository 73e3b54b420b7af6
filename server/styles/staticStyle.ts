import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import { buildStyle, type StyleInput } from "../cartography/buildStyle.ts";
import { parseImageId } from "../cartography/imageId.ts";

/** A style on its own, for any client: all its images come from the sprite at `{baseUrl}/sprites/{theme}`. */
export function staticStyle(input: Omit<StyleInput, "images">): StyleSpecification {
  const { baseUrl, theme, spec } = input;
  const { view } = spec;
  const style = buildStyle({ ...input, images: "sprite" });
  const camera = view && "zoom" in view ? cameraOf(view) : {};
  return { ...style, ...camera, sprite: `${baseUrl}/sprites/${theme}` };
}

function cameraOf({ lon, lat, zoom, bearing = 0, pitch = 0 }: Camera) {
  return { center: [lon, lat], zoom, bearing, pitch };
}

type Camera = Extract<NonNullable<StyleInput["spec"]["view"]>, { zoom: number }>;

/** The id of every image that layers of a style spell out. */
export function imagesIn({ layers }: Pick<StyleSpecification, "layers">): ReadonlySet<string> {
  return new Set(textsIn(layers).filter((text) => parseImageId(text) !== null));
}

function textsIn(part: unknown): string[] {
  if (typeof part === "string") return [part];
  if (typeof part !== "object" || part === null) return [];
  return Object.values(part).flatMap(textsIn);
}
