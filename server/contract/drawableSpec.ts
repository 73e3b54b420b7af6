import type { MapSpec } from "./mapSpec.ts";

/** Without what no figure can have: a tilt, and pictures of other servers. */
export function drawableSpec(spec: MapSpec): MapSpec {
  const { view, basemap, ...rest } = spec;
  const flat = view && "pitch" in view ? withoutPitch(view) : view;
  return {
    ...rest,
    ...(flat && { view: flat }),
    ...(basemap === "none" && { basemap }),
  };
}

function withoutPitch<View extends { pitch?: number }>({ pitch: _, ...view }: View) {
  return view;
}
