import type { PropertyDeclaration } from "../../../geodata/declaration.ts";
import type { ShippedProperties } from "../geodata.ts";
import { eachFeature } from "../rule.ts";

/** Single figures name their source, and it is one of the feature's. */
export const nameTheirSource = eachFeature(({ properties }, { declaration }) => {
  const named = Object.keys(declaration.properties).filter((name) => /_sources?$/.test(name));
  const strangers = named.flatMap((name) =>
    [properties[name] ?? []]
      .flat()
      .filter((id) => !properties.sources.includes(String(id)))
      .map((id) => `${name} is "${id}", which is not among its sources`),
  );
  const figures = Object.entries(declaration.properties)
    .filter(isFigure)
    .map(([name]) => name);
  const given = figures.filter((name) => properties[name] !== undefined);
  const isSilent = given.length > 0 && named.length > 0 && !named.some((name) => properties[name]);
  return isSilent ? [...strangers, `no source is named of ${given.join(", ")}`] : strangers;
});

const isFigure = ([name, { unit }]: [string, PropertyDeclaration]) =>
  unit !== undefined && name !== "position_accuracy_m";

/** Where a figure has a lowest and a highest value, they are in order. */
export const areInOrder = eachFeature(({ properties }, { declaration }) =>
  Object.keys(declaration.properties)
    .filter((name) => /_low(_|$)/.test(name))
    .flatMap((low) => orderProblems(low, properties)),
);

function orderProblems(low: string, properties: ShippedProperties): string[] {
  const high = low.replace("_low", "_high");
  const between = [low.replace("_low", "_best"), low.replace("_low", "")];
  const values = [low, ...between, high]
    .map((name) => properties[name])
    .filter((value) => typeof value === "number");
  const isInOrder = values.every((value, index) => value >= (values[index - 1] ?? value));
  if (isInOrder) return [];
  return [`${low} to ${high} are not in order: ${values.join(", ")}`];
}
