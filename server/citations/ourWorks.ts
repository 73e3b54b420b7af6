import type { EditionSnapshot } from "../catalog/editionSnapshots.ts";
import type { MapSpec } from "../contract/mapSpec.ts";
import { formatMapSpec } from "../contract/mapSpecCodec.ts";
import type { Language, LayerState } from "../contract/wire.ts";
import { apiTitle } from "../features/landingDocument.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Work } from "./work.ts";

/** A map at its address, the edition pinned: whoever follows it sees the same. */
export function mapWork(given: MapSpec, snapshot: EditionSnapshot, baseUrl: string): Work {
  const spec = { ...given, edition: snapshot.edition };
  const { lang = "en" } = spec;
  const mark = fingerprint(spec);
  return {
    ...common(snapshot),
    id: `naqsha-map-${mark}`,
    type: "map",
    title: spec.title ?? titleOf(spec, snapshot.layers, lang),
    "container-title": apiTitle.en,
    URL: `${baseUrl}/?${formatMapSpec(spec)}`,
    note: `Fingerprint of the map: ${mark}`,
    language: lang,
  };
}

/** A feature as an edition has it. */
export function featureWork(
  feature: { id: string; name: string },
  layer: LayerState,
  snapshot: EditionSnapshot,
  baseUrl: string,
): Work {
  const { edition } = snapshot;
  return {
    ...common(snapshot),
    id: `naqsha-${layer.id}-${feature.id}-${edition}`,
    type: "dataset",
    title: feature.name,
    "container-title": `${apiTitle.en}: ${layer.title.en}`,
    URL: `${baseUrl}/api/collections/${layer.id}/items/${feature.id}?edition=${edition}`,
    language: "en",
  };
}

function common({ edition, publishedAt }: EditionSnapshot) {
  const [year = 0, month = 1, day = 1] = publishedAt.slice(0, 10).split("-").map(Number);
  return {
    author: [{ literal: "The Naqsha authors" }],
    issued: { "date-parts": [[year, month, day]] },
    publisher: "Naqsha",
    version: `Edition ${edition}`,
  };
}

/** A map without a title is called by its layers. */
function titleOf(spec: MapSpec, layers: readonly LayerState[], lang: Language): string {
  const shown = spec.layers
    ? spec.layers.flatMap(({ id }) => layers.find((layer) => layer.id === id) ?? [])
    : layers.filter((layer) => layer.visibleByDefault && layer.symbol.type !== "basemap");
  if (shown.length === 0) return apiTitle[lang];
  return shown.map(({ title }) => title[lang]).join(lang === "ur" ? "، " : ", ");
}
