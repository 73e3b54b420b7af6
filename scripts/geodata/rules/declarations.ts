import { checkFeature } from "../../../server/load/check/checkFeature.ts";
import type { Rule } from "../rule.ts";

const mostBasemapBytes = 1_500_000;

/** Every layer has features, and every feature is as its layer declares it and cites sources that exist. */
export const followDeclarations: Rule = ({ layers, sources }) => {
  const sourceIds = new Set(sources.map(({ id }) => id));
  return layers.flatMap(({ declaration, features }) => {
    const problems = features.flatMap((feature) =>
      checkFeature(feature, declaration, sourceIds).problems.map(
        (problem) => `${declaration.id}/${feature.id}: ${problem}`,
      ),
    );
    return features.length > 0 ? problems : [`${declaration.id}: it has no feature`];
  });
};

export const haveUniqueIds: Rule = ({ layers }) =>
  layers.flatMap(({ declaration, features }) =>
    repeated(features.map(({ id }) => String(id))).map(
      (id) => `${declaration.id}/${id}: the id is used more than once`,
    ),
  );

/** Files are those of declared layers, and the basemap stays small enough to be kept here. */
export const haveTheirFiles: Rule = ({ layers, files }) => {
  const declared = new Set(layers.map(({ declaration }) => declaration.id));
  const strangers = files.filter(({ layer }) => !declared.has(layer));
  const basemap = files.filter(({ folder }) => folder === "basemap");
  const bytes = basemap.reduce((sum, file) => sum + file.bytes, 0);
  return [
    ...strangers.map(({ folder, layer }) => `${folder}/${layer}: no layer of this id is declared`),
    ...(bytes < mostBasemapBytes ? [] : [`basemap: ${bytes} bytes; it must stay under 1.5 MB`]),
  ];
};

export const repeated = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
];
