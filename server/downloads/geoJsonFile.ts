import { featureJson } from "../features/featureJson.ts";
import type { Download } from "./download.ts";
import { t } from "./messages.ts";

/**
 * A FeatureCollection, whose member `naqsha` says what it is.
 * @see https://datatracker.ietf.org/doc/html/rfc7946#section-6.1
 */
export async function* geoJsonFile(download: Download): AsyncGenerator<string> {
  const sources = download.cited.records.map((source) => JSON.stringify(source)).join(",\n");
  const about = JSON.stringify(aboutFile(download), undefined, 1).slice(0, -2);
  yield `{"type":"FeatureCollection",\n"naqsha":${about},\n "sources": [\n${sources}\n]},\n"features":[`;
  let separator = "\n";
  for await (const rows of download.pages) {
    if (rows.length === 0) continue;
    const features = rows.map((row) => featureJson(row, download.properties));
    yield separator + features.join(",\n");
    separator = ",\n";
  }
  yield "\n]}\n";
}

/** All but the sources, which follow it line by line. */
function aboutFile(download: Download) {
  const { layer, edition, publishedAt, language, featureCount, question, address } = download;
  return {
    layer: layer.id,
    title: layer.title[language],
    description: layer.description[language],
    edition,
    publishedAt,
    licence: layer.licence,
    attribution: layer.attribution,
    featureCount,
    query: question,
    address,
    positions: t(language).positions,
  };
}
