import { z } from "zod";
import type { Zone, ZoneReport } from "../../contract/zoneReport.ts";
import { csv, html } from "../../features/encodings.ts";
import { zoneReportPage } from "../documents/zoneReportPage.ts";
import { zoneReportTable } from "../documents/zoneReportTable.ts";
import { distancesInput, questionInputs, sourceInput, whereInput } from "../inputs.ts";
import { findNearest } from "../nearest/findNearest.ts";
import { defineProcess, type Workshop } from "../process.ts";
import { type Question, readQuestions, withoutSources } from "../readQuestions.ts";
import { readSource } from "../source/readSource.ts";
import type { Source } from "../source/source.ts";
import { findNeighbours } from "./findNeighbours.ts";
import { methodOf } from "./method.ts";
import { nearestOfAll } from "./nearestOfAll.ts";
import { reportWhere } from "./reportWhere.ts";
import { ringsOf } from "./ring.ts";
import { RingMeasures } from "./ringMeasures.ts";

const inputs = z
  .strictObject({
    source: z
      .union([...sourceInput.options, z.strictObject({ where: whereInput })], {
        error: "must be {collection, ids}, {collection, filter}, {geometry} or {where}",
      })
      .describe("Features of a collection, a geometry, or a condition that holds inside"),
    distancesM: distancesInput.optional().describe("Metres, geodesic; none with a condition"),
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
  })
  .superRefine(({ source, distancesM, rings }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (!("where" in source)) {
      if (!distancesM) wrong("distancesM", "must be given round features or a geometry");
      return;
    }
    if (distancesM) wrong("distancesM", "has no meaning where a condition says what is inside");
    if (rings) wrong("rings", "has no meaning where a condition says what is inside");
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
      write: (report, asked, { snapshot, language }) =>
        zoneReportTable(report, asked, snapshot.layers, language),
    },
    { encoding: html, write: zoneReportPage },
  ],
});

async function report(asked: Inputs, workshop: Workshop): Promise<ZoneReport> {
  const { edition, publishedAt } = workshop.snapshot;
  const isOfWhere = "where" in asked.source;
  const zones = await zonesOf(asked, workshop);
  return { edition, publishedAt, method: methodOf(workshop.language, isOfWhere), zones };
}

async function zonesOf(asked: Inputs, workshop: Workshop): Promise<Zone[]> {
  if ("where" in asked.source) {
    const questions = await readQuestions(asked, workshop);
    return [await reportWhere(asked.source.where, questions, asked.nearest, workshop)];
  }
  const sources = await readSource(asked.source, workshop);
  const questions = await readQuestions(asked, workshop);
  const groups = asked.dissolve ? [sources] : sources.map((source) => [source]);
  const zones: Zone[] = [];
  for (const group of groups) zones.push(await zoneRound(group, asked, questions, workshop));
  return zones;
}

async function zoneRound(
  sources: readonly Source[],
  { distancesM = [], rings, nearest }: Inputs,
  questions: readonly Question[],
  workshop: Workshop,
): Promise<Zone> {
  const measures = new RingMeasures(sources, ringsOf(distancesM, rings), workshop);
  const nearestInLayers = [];
  for (const question of questions) {
    const { layer, condition } = withoutSources(question, sources);
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
