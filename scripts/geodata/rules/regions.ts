import { booleanIntersects } from "@turf/turf";
import { regions } from "../../../geodata/vocabularies.ts";
import type { Rule } from "../rule.ts";

/** `regions` names the provinces and territories of the basemap that a feature lies in, neither more nor fewer. */
export const areThoseItLiesIn: Rule = ({ layers }) => {
  const provinces =
    layers.find(({ declaration }) => declaration.id === "basemap-province")?.features ?? [];
  const located = layers.filter(({ declaration }) => "regions" in declaration.properties);
  const wrong = located.flatMap(({ declaration, features }) =>
    features.flatMap((feature) => {
      const met = provinces.filter((province) => booleanIntersects(province, feature));
      const ids = met.map(({ id }) => String(id)).sort();
      const stated = [feature.properties.regions ?? []].flat().map(String).sort();
      if (ids.join() === stated.join()) return [];
      const lies = ids.length > 0 ? ids.join(", ") : "none";
      return [`${declaration.id}/${feature.id}: regions are ${stated}, but it lies in ${lies}`];
    }),
  );
  return [...vocabularyProblems(provinces.map(({ id }) => String(id))), ...wrong];
};

function vocabularyProblems(provinces: readonly string[]): string[] {
  const named = Object.keys(regions);
  return [
    ...named
      .filter((id) => !provinces.includes(id))
      .map((id) => `basemap-province/${id}: the vocabulary of regions has it, the basemap has not`),
    ...provinces
      .filter((id) => !named.includes(id))
      .map((id) => `basemap-province/${id}: the basemap has it, the vocabulary of regions has not`),
  ];
}
