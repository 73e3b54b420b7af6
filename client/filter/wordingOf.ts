import { formatReference } from "../../server/contract/featureReference.ts";
import type { Wording } from "../../server/filter/words/wording.ts";
import { featureNames } from "../panels/featureStatements.ts";
import { language } from "../state/effective.ts";
import type { State } from "../state/store.ts";

/** What conditions are told with: features that the area or a zone has brought go by their names. */
export function wordingOf(state: State): Wording {
  const lang = language(state);
  const { catalog, areaFeature, zoneFeatures } = state;
  const known = [...Object.values(zoneFeatures), ...(areaFeature ? [areaFeature] : [])];
  const names = new Map(
    known.flatMap((named): [string, string][] =>
      named.status === "found"
        ? [[formatReference(named.reference), featureNames(named.feature.properties, lang).main]]
        : [],
    ),
  );
  return {
    lang,
    layers: catalog?.layers ?? [],
    nameOf: (reference) => names.get(reference) ?? reference,
  };
}
