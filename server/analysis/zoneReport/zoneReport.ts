import { z } from "zod";
import type { Zone, ZoneReport } from "../../contract/zoneReport.ts";
import { csv } from "../../features/encodings.ts";
import { zoneReportTable } from "../documents/zoneReportTable.ts";
import { distancesInput, questionInputs, sourceInput } from "../inputs.ts";
import { findNearest } from "../nearest/findNearest.ts";
import { defineProcess, type Workshop } from "../process.ts";
import { type Question, readQuestions } from "../readQuestions.ts";
import { readSource } from "../source/readSource.ts";
import type { Source } from "../source/source.ts";
import { findNeighbours } from "./findNeighbours.ts";
import { methodOf } from "./method.ts";
import { nearestOfAll } from "./nearestOfAll.ts";
import { ringsOf } from "./ring.ts";
import { RingMeasures } from "./ringMeasures.ts";

const inputs = z.strictObject({
  source: sourceInput,
  distancesM: distancesInput,
  dissolve: z
    .boolean()
    .describe("One report round all sources together, or one round each")
    .default(true),
  rings: z
    .boolean()
    .describe("What lies between one distance and the next, in place of all within each")
    .default(false),
  nearest: z
    .int()
    .min(0)
    .max(100)
    .describe("How many of the nearest features of each layer are told, wherever they are")
    .default(3),
  ...questionInputs,
});

type Inputs = z.infer<typeof inputs>;

/** What lies how near to a source: counts, sums, lengths, areas, and how sure they are. */
export const zoneReport = defineProcess({
  id: "zone-report",
  version: "1.0.0",
  title: { en: "Zone report", ur: "حلقے کی رپورٹ" },
  description: {
    en: "What lies within distances of features or a geometry: counts, sums, lengths and areas by layer, how sure each count is, and what is nearest. Distances are geodesic on WGS 84.",
    ur: "مقامات یا کسی شکل سے دیے گئے فاصلوں کے اندر کیا ہے: ہر پرت کی گنتی، مجموعے، لمبائیاں اور رقبے، ہر گنتی کتنی یقینی ہے، اور قریب ترین کیا ہے۔ فاصلے WGS 84 پر جیوڈیسک ہیں۔",
  },
  inputs,
  result: {
    title: { en: "The report", ur: "رپورٹ" },
    mediaType: "application/json",
    schema: { type: "object" },
  },
  execute: report,
  documents: [
    {
      encoding: csv,
      write: (report, _asked, { snapshot, language }) =>
        zoneReportTable(report, snapshot.layers, language),
    },
  ],
});

async function report(asked: Inputs, workshop: Workshop): Promise<ZoneReport> {
  const sources = await readSource(asked.source, workshop);
  const questions = await readQuestions(asked, sources, workshop);
  const groups = asked.dissolve ? [sources] : sources.map((source) => [source]);
  const zones: Zone[] = [];
  for (const group of groups) zones.push(await zoneRound(group, asked, questions, workshop));
  const { edition, publishedAt } = workshop.snapshot;
  return { edition, publishedAt, method: methodOf(workshop.language), zones };
}

async function zoneRound(
  sources: readonly Source[],
  { distancesM, rings, nearest }: Inputs,
  questions: readonly Question[],
  workshop: Workshop,
): Promise<Zone> {
  const measures = new RingMeasures(sources, ringsOf(distancesM, rings), workshop);
  const nearestInLayers = [];
  for (const { layer, condition } of questions) {
    const found = await findNeighbours(layer, sources, distancesM, condition, workshop);
    await measures.add(layer, nearestOfAll(found));
    if (nearest > 0) {
      const features = await findNearest({ layer, condition }, sources, nearest, workshop);
      nearestInLayers.push({ layer: layer.id, features });
    }
  }
  return {
    sources: sources.flatMap(({ feature }) => feature ?? []),
    rings: measures.rings(),
    nearest: nearestInLayers,
  };
}
