import type { LineString, MultiLineString } from "geojson";
import { z } from "zod";
import type { ExposedFeature, Exposure, StretchTally } from "../../contract/exposure.ts";
import { isPointLayer } from "../../contract/isPointLayer.ts";
import type { LayerState } from "../../contract/wire.ts";
import { type LayerTally, maxIds } from "../../contract/zoneReport.ts";
import { csv, html } from "../../features/encodings.ts";
import { badParameter } from "../../http/problem.ts";
import { collectionIn } from "../collectionIn.ts";
import { exposurePage } from "../documents/exposurePage.ts";
import { exposureTable } from "../documents/exposureTable.ts";
import { greatestDistanceM, questionInputs, sourceInput } from "../inputs.ts";
import { defineProcess, type Workshop } from "../process.ts";
import { type Question, readQuestions } from "../readQuestions.ts";
import { isLine } from "../shapes/knownShape.ts";
import { readSource } from "../source/readSource.ts";
import type { Source } from "../source/source.ts";
import { placeIn, type Ring } from "../zoneReport/ring.ts";
import { tally } from "../zoneReport/tally.ts";
import { cutRoute } from "./cutRoute.ts";
import { type Exposed, findExposed } from "./findExposed.ts";
import { methodOf } from "./method.ts";

const { filters, datetime, edition } = questionInputs;

const inputs = z.strictObject({
  source: sourceInput.describe("Lines: features of a collection in the order given, or a geometry"),
  distanceM: z
    .number("must be a number of metres")
    .positive("must be more than 0 m")
    .max(greatestDistanceM, `must be at most ${greatestDistanceM} m`)
    .describe("How near to the route; metres, geodesic"),
  stretchM: z
    .number("must be a number of metres")
    .min(100, "must be at least 100 m")
    .max(1_000_000, "must be at most 1000000 m")
    .describe("How long the stretches are, metres along the route")
    .default(10_000),
  layer: z
    .string()
    .describe("Id of the collection of points that are counted")
    .default("incidents"),
  filters,
  datetime,
  edition,
});

type Inputs = z.infer<typeof inputs>;

/** What lies how near to a route, stretch by stretch. */
export const exposure = defineProcess({
  id: "exposure",
  version: "1.0.0",
  title: { en: "Exposure of a route", ur: "راستے پر خطرات" },
  description: {
    en: "What lies within a distance of a route, for each stretch of it and in all: counts, sums, how sure each count is, and where on the route each feature is nearest. Distances are geodesic on WGS 84.",
    ur: "راستے سے دیے گئے فاصلے کے اندر کیا ہے، اس کے ہر ٹکڑے پر اور مجموعی طور پر: گنتی، مجموعے، ہر گنتی کتنی یقینی ہے، اور ہر اندراج راستے کے کس مقام کے قریب ترین ہے۔ فاصلے WGS 84 پر جیوڈیسک ہیں۔",
  },
  inputs,
  result: {
    title: { en: "The exposure", ur: "راستے پر خطرات" },
    mediaType: "application/json",
    schema: { type: "object" },
  },
  execute: exposureOf,
  documents: [
    {
      encoding: csv,
      write: (told, asked, { snapshot, language }) =>
        exposureTable(told, asked, snapshot.layers, language),
    },
    { encoding: html, write: exposurePage },
  ],
});

async function exposureOf(asked: Inputs, workshop: Workshop): Promise<Exposure> {
  const { distanceM, stretchM } = asked;
  const layer = layerOfPoints(asked.layer, workshop);
  const sources = await readSource(asked.source, workshop);
  const { parts, stretches, lengthM } = cutRoute(sources.map(lineOf), stretchM);
  const [question] = await readQuestions({ ...asked, layers: [layer.id] }, workshop);
  const routeAccuracyM = Math.max(...sources.map(({ accuracyM }) => accuracyM));
  const reach = { distanceM, routeAccuracyM };
  const found = await findExposed(question as Question, stretches, reach, workshop);
  const ring = { fromM: 0, toM: distanceM };
  return {
    edition: workshop.snapshot.edition,
    publishedAt: workshop.snapshot.publishedAt,
    method: methodOf(workshop.language),
    layer: layer.id,
    distanceM,
    stretchM,
    route: sources.flatMap(({ feature }) => feature ?? []),
    lengthM,
    parts: parts.map((part) => (sources[0]?.feature ? part : { ...part, feature: null })),
    stretches: stretches.map((stretch, index) => ({
      ...stretch,
      ...stretchTally(tally(layer.id, ring, found.byStretch[index] ?? [])),
    })),
    total: tally(layer.id, ring, found.features),
    features: found.features
      .filter((each) => isNear(ring, each))
      .slice(0, maxIds)
      .map(toFeature)
      .sort(byPlace),
  };
}

function layerOfPoints(id: string, { snapshot }: Workshop): LayerState {
  const layer = collectionIn(snapshot, id, "inputs.layer");
  if (isPointLayer(layer)) return layer;
  throw badParameter(
    "inputs.layer",
    `${id} is not of points: only points are nearest to one place`,
  );
}

function lineOf({ feature, shape: { geometry } }: Source): LineString | MultiLineString {
  if (isLine(geometry)) return geometry;
  const what = feature ? `${feature.layer}/${feature.id}` : "the geometry";
  throw badParameter("inputs.source", `must be lines; ${what} is a ${geometry.type}`);
}

function stretchTally(whole: LayerTally): StretchTally {
  const { count, certain, possible, ids, possibleIds, sums, unstated } = whole;
  return { count, certain, possible, ids, possibleIds, sums, unstated };
}

function isNear(ring: Ring, feature: Exposed): boolean {
  const { isInside, isSure } = placeIn(ring, feature);
  return isInside || !isSure;
}

function toFeature(exposed: Exposed): ExposedFeature {
  const { id, name, nameUr, distanceM, alongM, uncertaintyM, date } = exposed;
  return { id, name, nameUr, distanceM, alongM, uncertaintyM, date };
}

function byPlace(a: ExposedFeature, b: ExposedFeature): number {
  return a.alongM - b.alongM || (a.id < b.id ? -1 : 1);
}
