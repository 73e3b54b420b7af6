import { z } from "zod";
import type { NearestInLayer, NearestReport } from "../../contract/zoneReport.ts";
import { csv } from "../../features/encodings.ts";
import { nearestTable } from "../documents/nearestTable.ts";
import { questionInputs, sourceInput } from "../inputs.ts";
import { defineProcess, type Workshop } from "../process.ts";
import { readQuestions, withoutSources } from "../readQuestions.ts";
import { readSource } from "../source/readSource.ts";
import { findNearest } from "./findNearest.ts";

const inputs = z.strictObject({
  source: sourceInput,
  count: z.int().min(1).max(100).describe("How many of each layer").default(5),
  ...questionInputs,
});

/** The features of each layer that are nearest to a source, with distance and direction. */
export const nearest = defineProcess({
  id: "nearest",
  version: "1.0.0",
  title: { en: "Nearest features", ur: "قریب ترین اشیا" },
  description: {
    en: "The features of each layer that are nearest to features or a geometry, with their geodesic distance on WGS 84 and the azimuth to them.",
    ur: "ہر پرت کی وہ اشیا جو دیے گئے مقامات یا شکل سے قریب ترین ہیں، WGS 84 پر جیوڈیسک فاصلے اور سمت کے ساتھ۔",
  },
  inputs,
  result: {
    title: { en: "Nearest features by layer", ur: "پرت وار قریب ترین اشیا" },
    mediaType: "application/json",
    schema: { type: "object" },
  },
  execute: async (asked, workshop): Promise<NearestReport> => {
    const sources = await readSource(asked.source, workshop);
    const { edition, publishedAt } = workshop.snapshot;
    return { edition, publishedAt, nearest: await nearestByLayer(asked, sources, workshop) };
  },
  documents: [
    {
      encoding: csv,
      write: (report, asked, { snapshot, language }) =>
        nearestTable(report, asked, snapshot.layers, language),
    },
  ],
});

async function nearestByLayer(
  asked: z.infer<typeof inputs>,
  sources: Awaited<ReturnType<typeof readSource>>,
  workshop: Workshop,
): Promise<NearestInLayer[]> {
  const found: NearestInLayer[] = [];
  for (const question of await readQuestions(asked, workshop)) {
    const others = withoutSources(question, sources);
    const features = await findNearest(others, sources, asked.count, workshop);
    found.push({ layer: question.layer.id, features });
  }
  return found;
}
