import { Router } from "express";
import { z } from "zod";
import type { EditionSnapshot, EditionSnapshots } from "../catalog/editionSnapshots.ts";
import type { EditionEntry } from "../contract/editions.ts";
import type { Database } from "../database/database.ts";
import { commonParams, readApiRequest } from "../features/apiRequest.ts";
import { html, json } from "../features/encodings.ts";
import { type Link, withParams } from "../features/links.ts";
import { sendDocument } from "../features/sendDocument.ts";
import { queryParams, wholeNumber } from "../http/params.ts";
import { badParameter, notFound } from "../http/problem.ts";
import { untilGone } from "../http/untilGone.ts";
import type { EditionTracker } from "../load/editions.ts";
import { changesPage } from "./changesPage.ts";
import { editionChanges, layersOf } from "./editionChanges.ts";
import { editionsPage } from "./editionsPage.ts";
import { type EditionRow, selectEditions } from "./queries.ts";

export interface EditionsDeps {
  database: Database;
  editions: Pick<EditionTracker, "latest">;
  snapshots: EditionSnapshots;
  /** Without a trailing slash. Undefined: as the request addresses this server. */
  publicUrl: string | undefined;
}

const greatestEdition = 2 ** 31 - 1;
const forms = [json, html];

const listParams = {
  ...commonParams,
  before: wholeNumber(1, greatestEdition).optional(),
  limit: wholeNumber(1, 1000).default(100),
};

const changesParams = {
  ...commonParams,
  since: wholeNumber(0, greatestEdition).optional(),
  layer: z.string({ error: "must be given once" }).optional(),
  after: z.string({ error: "must be given once" }).optional(),
  limit: wholeNumber(1, 1000).default(100),
};

/** The editions there are, and how one differs from another. */
export function editionsRoutes(deps: EditionsDeps): Router {
  const { database, publicUrl } = deps;
  const router = Router();
  router.get("/api/editions", async (request, response) => {
    const { before = greatestEdition, limit, ...params } = queryParams(request, listParams);
    const ask = readApiRequest(request, publicUrl, forms, params);
    const query = selectEditions(before, limit + 1);
    const rows = await database.query<EditionRow>(query, untilGone(response));
    const editions = rows.slice(0, limit).map(entryOf);
    const last = rows.length > limit ? editions.at(-1) : undefined;
    const older = last && withParams(ask.url, { before: last.edition });
    if (ask.encoding === html) {
      return sendDocument(response, ask, editionsPage(ask, editions, older));
    }
    const links = [...ask.links, ...(older ? [nextLink(older)] : [])];
    sendDocument(response, ask, JSON.stringify({ links, editions }));
  });
  router.get("/api/editions/:edition/changes", async (request, response) => {
    const { since, layer, after, limit, ...params } = queryParams(request, changesParams);
    const ask = readApiRequest(request, publicUrl, forms, params);
    if (after !== undefined && layer === undefined) throw badParameter("after", "needs a layer");
    const until = await editionNamed(request.params.edition, deps);
    const from = await editionBefore(since ?? until.edition - 1, until.edition, deps);
    const question = { since: from, until, layer, after, limit };
    const layers = layersOf(question);
    if (layer !== undefined && layers.length === 0) {
      throw badParameter("layer", `neither edition has a layer "${layer.slice(0, 60)}"`);
    }
    const changes = await editionChanges(question, database, untilGone(response));
    if (ask.encoding === html) {
      return sendDocument(response, ask, changesPage(ask, changes, layers));
    }
    sendDocument(response, ask, JSON.stringify({ links: ask.links, ...changes }));
  });
  return router;
}

function entryOf({ publishedAt, ...entry }: EditionRow): EditionEntry {
  return { ...entry, publishedAt: publishedAt.toISOString() };
}

function nextLink(href: string): Link {
  return { href, rel: "next", type: json.mediaType };
}

async function editionNamed(
  text: string,
  { editions, snapshots }: EditionsDeps,
): Promise<EditionSnapshot> {
  const edition = text === "latest" ? editions.latest : Number(text);
  const isNumber = text === "latest" || /^[1-9]\d{0,9}$/.test(text);
  const snapshot = isNumber && edition <= greatestEdition ? await snapshots(edition) : undefined;
  if (!snapshot) throw notFound(`there is no edition "${text.slice(0, 20)}"`);
  return snapshot;
}

async function editionBefore(
  since: number,
  edition: number,
  { snapshots }: EditionsDeps,
): Promise<EditionSnapshot> {
  // The same is asked by who holds the latest: nothing has changed since.
  if (since > edition) throw badParameter("since", `must not be after edition ${edition}`);
  const snapshot = await snapshots(since);
  if (!snapshot) throw badParameter("since", `there is no edition ${since}`);
  return snapshot;
}
