import type { Request } from "express";
import Negotiator from "negotiator";
import { z } from "zod";
import type { Language } from "../../geodata/declaration.ts";
import { editionParam, queryParams } from "../http/params.ts";
import { HttpProblem } from "../http/problem.ts";
import { type Chosen, chooseEncoding, type Encoding } from "./encodings.ts";
import { type Link, selfAndAlternates, withParams } from "./links.ts";

/** Parameters of every resource. */
export const commonParams = {
  f: z.string({ error: "must be given once" }).optional(),
  lang: z.enum(["en", "ur"], { error: "must be en or ur, given once" }).optional(),
};

/** What is read of a request, whatever its path. */
export type Asked = Pick<Request, "headers" | "protocol" | "originalUrl" | "query">;

/**
 * The parameters of every resource with an edition, read before the others: which others there are
 * depends on the layer, and that on the edition.
 * @throws HttpProblem 400
 */
export function readCommon({ query: { f, lang, edition } }: Asked) {
  const query = { f, lang, edition } as Asked["query"];
  return queryParams({ query }, { ...commonParams, edition: editionParam });
}

/** A request as the API sees it: where it was sent, and in what form and language it wants its answer. */
export interface ApiRequest extends Chosen {
  /** As the client addresses it. */
  url: URL;
  /** Of the landing page, without a trailing slash. */
  apiUrl: string;
  language: Language;
  /** To itself and to its other forms. */
  links: readonly Link[];
  /** The address of another resource of the API, in the language and the edition that were asked for. */
  hrefOf(path: string, params?: Readonly<Record<string, string | number>>): string;
}

/**
 * @param publicUrl without a trailing slash; undefined: as the request addresses this server.
 * @throws HttpProblem 400 or 406, as `chooseEncoding` does.
 */
export function readApiRequest(
  request: Asked,
  publicUrl: string | undefined,
  offered: readonly Encoding[],
  params: { f?: string | undefined; lang?: Language | undefined; edition?: number | undefined },
): ApiRequest {
  const baseUrl = publicUrl ?? `${request.protocol}://${request.headers.host}`;
  const address = baseUrl + request.originalUrl;
  if (!URL.canParse(address)) throw new HttpProblem(400, "the Host header is not an address");
  const url = new URL(address);
  const chosen = chooseEncoding(request, offered, params.f);
  const kept = {
    ...(params.edition === undefined ? {} : { edition: params.edition }),
    ...(params.lang === undefined ? {} : { lang: params.lang }),
  };
  return {
    ...chosen,
    url,
    apiUrl: `${baseUrl}/api`,
    language: params.lang ?? preferredLanguage(request),
    links: selfAndAlternates(url, chosen.encoding, offered),
    hrefOf: (path, more = {}) => withParams(new URL(`${baseUrl}/api${path}`), { ...kept, ...more }),
  };
}

function preferredLanguage(request: Asked): Language {
  return new Negotiator(request).language<Language>(["en", "ur"]) ?? "en";
}
