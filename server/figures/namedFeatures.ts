import type { Workshop } from "../analysis/process.ts";
import { readSource } from "../analysis/source/readSource.ts";
import { isReference } from "../contract/area.ts";
import { formatReference } from "../contract/featureReference.ts";
import type { Area, FeatureReference, MapSpec } from "../contract/mapSpec.ts";
import { isWhere, type ZoneSpec } from "../contract/zoneSpec.ts";
import { featuresNamedIn } from "../filter/featuresNamedIn.ts";
import { badParameter, HttpProblem } from "../http/problem.ts";

/**
 * The features that the area, the zones and the filters of a map name.
 * @throws HttpProblem naming the parameter with one that there is not.
 */
export async function namedFeatures(spec: MapSpec, workshop: Workshop) {
  const conditions = Object.entries(spec.filters ?? {});
  const shapes = [
    ["area", spec.area?.shape] as const,
    ...(spec.zones ?? []).flatMap((zone) =>
      shapesOf(zone).map((shape) => ["zones", shape] as const),
    ),
    ...conditions.flatMap(([layer, text]) =>
      featuresNamedIn(text).map((named) => [`filter.${layer}`, named] as const),
    ),
  ];
  const found = new Map<string, Awaited<ReturnType<typeof sourceOf>>>();
  for (const [parameter, shape] of shapes) {
    if (!shape || !isReference(shape)) continue;
    found.set(formatReference(shape), await sourceOf(shape, parameter, workshop));
  }
  const nameOf = ({ feature }: NonNullable<ReturnType<typeof found.get>>) =>
    (workshop.language === "ur" && feature?.nameUr) || feature?.name || "";
  return {
    names: new Map([...found].map(([key, source]) => [key, nameOf(source)])),
    geometryOf: (reference: FeatureReference) =>
      found.get(formatReference(reference))?.shape.geometry,
  };
}

function shapesOf(zone: ZoneSpec): readonly Area["shape"][] {
  return isWhere(zone) ? featuresNamedIn(zone.where) : [zone.shape];
}

async function sourceOf({ layer, id }: FeatureReference, parameter: string, workshop: Workshop) {
  try {
    const [source] = await readSource({ collection: layer, ids: [id] }, workshop);
    if (source) return source;
    throw badParameter(parameter, `there is no ${layer}/${id}`);
  } catch (error) {
    if (!(error instanceof HttpProblem) || error.status >= 500) throw error;
    throw badParameter(parameter, error.message.replace(/^inputs\.source\.(\w+: )?/, ""));
  }
}
