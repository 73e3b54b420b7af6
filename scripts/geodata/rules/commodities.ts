import { commodities } from "../../../geodata/commodities.ts";
import { eachFeature } from "../rule.ts";

const groupOf = new Map<string, string>(
  Object.entries(commodities).map(([name, { group }]) => [name, group]),
);

/** A site is drawn as the group of its first commodity, the main one, or as not stated. */
export const areClassedByTheMain = eachFeature(({ properties }, { declaration }) => {
  if (!("commodity_group" in declaration.properties)) return [];
  const [main] = [properties.commodities ?? []].flat();
  const group = main === undefined ? "unspecified" : groupOf.get(String(main));
  if (properties.commodity_group === group) return [];
  return [`commodity_group is ${properties.commodity_group}; by its main commodity it is ${group}`];
});
