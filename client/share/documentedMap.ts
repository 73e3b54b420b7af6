import { drawableSpec } from "../../server/contract/drawableSpec.ts";
import { formatReference } from "../../server/contract/featureReference.ts";
import { figureSizes } from "../../server/contract/figureSize.ts";
import type { MapSpec } from "../../server/contract/mapSpec.ts";
import { formatMapSpec } from "../../server/contract/mapSpecCodec.ts";
import type { CatalogResponse, Language } from "../../server/contract/wire.ts";
import {
  composedNotes,
  layersTitle,
  narrowingNotes,
  sourcesNote,
} from "../../server/figures/furniture/figureNotes.ts";
import { groundLayers } from "../../server/figures/groundLayers.ts";
import { findLayer, shownLayers } from "../state/layers.ts";
import type { NamedFeature } from "../state/store.ts";
import { type FigureChoice, figureAddress, figureFileName } from "./figureAddress.ts";
import { shareTexts } from "./messages.ts";
import type { DocumentedMap } from "./snippets.ts";

interface Shown {
  catalog: CatalogResponse;
  areaFeature: NamedFeature | null;
  /** By `layer/id`. */
  zoneFeatures: Readonly<Record<string, NamedFeature>>;
  /** Of the server, without a slash at its end. */
  origin: string;
}

/** What documents say of a map that is given away, in its language and the words of its figure. */
export function documentedMap(spec: MapSpec, choice: FigureChoice, shown: Shown): DocumentedMap {
  const { catalog, areaFeature, zoneFeatures, origin } = shown;
  const { lang = "en", edition } = spec;
  const words = shareTexts(lang);
  const layers = shownLayers(spec, catalog).flatMap(({ id }) => findLayer(catalog, id) ?? []);
  const title = spec.title ?? (layersTitle(layers, lang) || words.edition(catalog.edition));
  const nameOf = (reference: string) =>
    featureName([areaFeature, zoneFeatures[reference]], reference, lang);
  const zones = (spec.zones ?? []).filter(({ hidden }) => !hidden);
  const wording = { lang, layers: catalog.layers, nameOf };
  const drawable = drawableSpec(spec);
  return {
    title,
    alt: [
      words.alt(title),
      ...narrowingNotes(spec, layers, wording),
      ...composedNotes(zones, wording),
    ].join(" "),
    edition: edition === undefined ? words.latest : words.edition(edition),
    credit: sourcesNote([...layers.toReversed(), ...groundLayers(drawable, catalog.layers)], lang),
    link: `${origin}/?${formatMapSpec(spec)}`,
    format: choice.format,
    figure: (format) => ({
      address: `${origin}${figureAddress(drawable, choice, format)}`,
      fileName: figureFileName(title, edition, format),
    }),
    widthMm: widthOf(choice),
  };
}

function featureName(
  known: readonly (NamedFeature | null | undefined)[],
  reference: string,
  lang: Language,
): string {
  const named = known.find((each) => each && formatReference(each.reference) === reference);
  if (named?.status !== "found") return reference;
  const { name, name_ur: nameUr } = named.feature.properties;
  return String((lang === "ur" && nameUr) || name);
}

function widthOf({ size, width }: FigureChoice): number {
  return size === "own" ? Number(width) : figureSizes[size][0];
}
