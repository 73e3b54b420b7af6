import type { LayerDeclaration, SourceRecord } from "../../geodata/declaration.ts";
import { CitedSources } from "../../server/downloads/citedSources.ts";
import type { Download } from "../../server/downloads/download.ts";
import type { FeatureRow } from "../../server/features/queries.ts";

const sources: SourceRecord[] = [
  {
    id: "usgs",
    type: "report",
    title: "A report",
    license: "CC0",
    URL: "https://usgs.gov/?a=1&b=2",
  },
  { id: "unread", type: "report", title: "Cited by nobody", license: "CC0" },
];

/** A download of these rows, page by page. */
export function downloadOf(
  layer: LayerDeclaration,
  pages: readonly (readonly Partial<FeatureRow>[])[],
  more: Partial<Download> = {},
): Download {
  async function* each() {
    for (const rows of pages) yield rows as readonly FeatureRow[];
  }
  return {
    layer,
    edition: 3,
    publishedAt: "2026-11-23T08:00:00.000Z",
    language: "en",
    properties: Object.keys(layer.properties),
    question: {},
    address: "https://naqsha.example/api/collections/x/download?f=x&edition=3",
    featureCount: pages.flat().length,
    cited: new CitedSources(["usgs", "lost"], sources),
    pages: each(),
    ...more,
  };
}

export async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}
