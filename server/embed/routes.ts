import { readFile } from "node:fs/promises";
import { join } from "node:path";
import compression from "compression";
import { type Request, Router } from "express";
import { z } from "zod";
import type { Workshop } from "../analysis/process.ts";
import type { WorkshopTools } from "../analysis/workshopTools.ts";
import type { EditionSnapshots } from "../catalog/editionSnapshots.ts";
import { mapSnapshot } from "../catalog/mapSnapshot.ts";
import type { MapSpec } from "../contract/mapSpec.ts";
import { MapSpecError, parseMapSpec } from "../contract/mapSpecCodec.ts";
import type { Worldview } from "../contract/wire.ts";
import { DatabaseUnavailable } from "../database/errors.ts";
import { type ApiRequest, commonParams, readApiRequest } from "../features/apiRequest.ts";
import { html } from "../features/encodings.ts";
import { t } from "../features/html/messages.ts";
import { problemPages } from "../features/problemPages.ts";
import { sendDocument } from "../features/sendDocument.ts";
import { namedFeatures } from "../figures/namedFeatures.ts";
import type { NameOf } from "../filter/words/wording.ts";
import { queryOf, readMapSpec } from "../http/mapSpecParams.ts";
import { queryParams, wholeNumber } from "../http/params.ts";
import { badParameters, HttpProblem } from "../http/problem.ts";
import { untilGone } from "../http/untilGone.ts";
import type { EditionTracker } from "../load/editions.ts";
import { embedPage, mapTitle } from "./embedPage.ts";
import { filterProblems } from "./filterProblems.ts";
import { guidePage } from "./guidePage.ts";
import { headLinks } from "./headLinks.ts";
import { embedTexts } from "./messages.ts";
import { oembed, oembedXml, specOfAddress } from "./oembed.ts";

interface EmbedDeps {
  tools: WorkshopTools;
  editions: Pick<EditionTracker, "latest">;
  snapshots: EditionSnapshots;
  defaultWorldview: Worldview;
  /** Without a trailing slash. Undefined: as the request addresses this server. */
  publicUrl: string | undefined;
  /** Directory of the built client. */
  clientDir: string;
}

const oembedParams = {
  url: z.string({ error: "must be given once: the address of a map" }),
  format: z.string({ error: "must be given once" }).default("json"),
  maxwidth: wholeNumber(1, 100_000).optional(),
  maxheight: wholeNumber(1, 100_000).optional(),
};

/** The map in other pages: `/embed`, `/oembed`, and what `/` tells of itself to sites that link to it. */
export function embedRoutes(deps: EmbedDeps): Router {
  const { editions, defaultWorldview, publicUrl, clientDir } = deps;
  const router = Router();
  router.get("/", compression(), async (request, response) => {
    const page = await readFile(join(clientDir, "index.html"), "utf8");
    response.setHeader("Cache-Control", "no-cache");
    response.type("html").send(withHeadLinks(page, request, publicUrl));
  });
  router.get("/embed", compression(), async (request, response) => {
    const spec = readMapSpec(queryOf(request));
    const snapshot = await mapSnapshot(spec, deps);
    const problems = filterProblems(spec, snapshot.layers);
    if (problems.length > 0) throw badParameters(problems);
    const { lang = "en" } = spec;
    const ask = readApiRequest(request, publicUrl, [html], { lang });
    const workshop = { ...deps.tools, snapshot, language: lang, options: untilGone(response) };
    const wording = { lang, layers: snapshot.layers, nameOf: await namesOf(spec, workshop) };
    const { latest } = editions;
    const map = { spec, snapshot, latest, defaultWorldview, base: baseOf(ask), wording };
    sendDocument(response, ask, embedPage(map));
  });
  router.get("/embed/guide", compression(), (request, response) => {
    const ask = readApiRequest(request, publicUrl, [html], queryParams(request, commonParams));
    sendDocument(response, ask, guidePage(ask, baseOf(ask)));
  });
  router.use("/embed", problemPages(publicUrl));
  router.get("/oembed", async (request, response) => {
    const { url, format, maxwidth, maxheight } = queryParams(request, oembedParams);
    if (!["json", "xml"].includes(format))
      throw new HttpProblem(501, "format: there are json and xml");
    const base = baseOfRequest(request, publicUrl);
    const spec = specOfAddress(url, base);
    const title = mapTitle(spec, await mapSnapshot(spec, deps));
    const answer = oembed(spec, title, base, { maxWidth: maxwidth, maxHeight: maxheight });
    response.setHeader("Cache-Control", "no-cache");
    if (format === "json") response.json(answer);
    else response.type("text/xml").send(oembedXml(answer));
  });
  return router;
}

/** Features that are not found, or whose database is away, go by their identifiers: the page stands without their names. */
async function namesOf(spec: MapSpec, workshop: Workshop): Promise<NameOf> {
  try {
    const { names } = await namedFeatures(spec, workshop);
    return (reference) => names.get(reference) || reference;
  } catch (error) {
    const isAway = error instanceof HttpProblem || error instanceof DatabaseUnavailable;
    if (isAway) return (reference) => reference;
    throw error;
  }
}

function baseOfRequest(request: Request, publicUrl: string | undefined): string {
  return baseOf(readApiRequest(request, publicUrl, [html], { f: html.f }));
}

/** Where this server is, without a slash at its end. */
function baseOf({ apiUrl }: ApiRequest): string {
  return apiUrl.replace(/\/api$/, "");
}

/** What asks for no map is told of by the page itself, once it has been read. */
function withHeadLinks(page: string, request: Request, publicUrl: string | undefined): string {
  const spec = specOf(request);
  if (!spec) return page;
  const title = spec.title ?? t(spec.lang ?? "en").home;
  const description = embedTexts(spec.lang ?? "en").description(title);
  const { text } = headLinks(spec, { title, description }, baseOfRequest(request, publicUrl));
  // A function, since what is put in may have patterns of replacement in it.
  return page.replace("</head>", () => `${text}</head>`);
}

function specOf(request: Request): MapSpec | undefined {
  try {
    return parseMapSpec(queryOf(request));
  } catch (error) {
    if (error instanceof MapSpecError) return undefined;
    throw error;
  }
}
