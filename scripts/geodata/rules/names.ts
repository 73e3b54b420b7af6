import { eachFeature } from "../rule.ts";

const arabicScript = /\p{Script=Arabic}/u;

/** Every name is there in English and in Urdu. */
export const areInBothLanguages = eachFeature(({ properties: { name, name_ur = "" } }) => [
  ...(arabicScript.test(name) ? ["its name is not in Latin script"] : []),
  ...(arabicScript.test(name_ur) ? [] : ["it has no Urdu name"]),
]);
