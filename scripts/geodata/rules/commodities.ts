import { commodities } from "../../../geodata/commodities.ts";
import { eachFeature } from "../rule.ts";

const groupOf = new Map<string, string>(
  Object.entries(commodities).map(([name, { group }]) => [name, group]),
);

/** A site is drawn as a group that one of its commodities belongs to, or as not stated. */
export const areClassedByTheirOwn = eachFeature(({ properties }, { declaration }) => {
  if (!("commodity_group" in declaration.properties)) return [];
  const groups = [properties.commodities ?? []].flat().map((name) => groupOf.get(String(name)));
  const { commodity_group: group } = properties;
  const isRight = groups.length === 0 ? group === "unspecified" : groups.includes(String(group));
  return isRight ? [] : [`commodity_group is ${group}, which is none of its commodities'`];
});
