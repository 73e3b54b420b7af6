import type { Request } from "express";
import Negotiator from "negotiator";
import { badParameter, HttpProblem } from "../http/problem.ts";

/** One of the forms a resource comes in. */
export interface Encoding {
  /** What `f` calls it. */
  f: string;
  /** Other values of `f` for it. */
  alsoCalled?: readonly string[];
  mediaType: string;
  /** What people call it. */
  title?: string;
  /** Types that it is too, for clients that accept only those. */
  alsoAccepted?: readonly string[];
}

export const json: Encoding = { f: "json", mediaType: "application/json" };
export const html: Encoding = { f: "html", mediaType: "text/html" };
export const csv: Encoding = { f: "csv", mediaType: "text/csv", title: "CSV" };
export const geoJson: Encoding = {
  f: "geojson",
  alsoCalled: ["json"],
  mediaType: "application/geo+json",
  title: "GeoJSON",
  alsoAccepted: ["application/json", "application/vnd.geo+json"],
};
export const kml: Encoding = {
  f: "kml",
  mediaType: "application/vnd.google-earth.kml+xml",
  title: "KML",
};
export const geoPackage: Encoding = {
  f: "gpkg",
  mediaType: "application/geopackage+sqlite3",
  title: "GeoPackage",
};

/** Files that features can be taken away in. */
export const downloadEncodings: readonly Encoding[] = [geoJson, csv, kml, geoPackage];

export const jsonSchema: Encoding = {
  f: "json",
  mediaType: "application/schema+json",
  alsoAccepted: ["application/json"],
};
export const openApi: Encoding = {
  f: "json",
  mediaType: "application/vnd.oai.openapi+json;version=3.0",
  alsoAccepted: [
    "application/vnd.oai.openapi+json",
    "application/openapi+json",
    "application/json",
  ],
};

/** How a response is written: an encoding, under the type that was asked for. */
export interface Chosen {
  encoding: Encoding;
  mediaType: string;
}

/**
 * What the client wants of what is offered: by `f`, otherwise by `Accept`; the first when it does not say.
 * @throws HttpProblem 400 for an `f` that is not offered, 406 when nothing offered is accepted.
 */
export function chooseEncoding(
  request: Pick<Request, "headers">,
  offered: readonly Encoding[],
  f: string | undefined,
): Chosen {
  if (f !== undefined) return calledBy(f, offered);
  const accepted = new Negotiator(request).mediaType(offered.flatMap(typesOf));
  const encoding = offered.find((each) => accepted && typesOf(each).includes(accepted));
  if (encoding && accepted) return { encoding, mediaType: accepted };
  const types = offered.map(({ mediaType }) => mediaType).join(", ");
  throw new HttpProblem(406, `this comes as ${types}`);
}

function calledBy(f: string, offered: readonly Encoding[]): Chosen {
  const encoding = offered.find((each) => each.f === f || each.alsoCalled?.includes(f));
  if (encoding) return { encoding, mediaType: encoding.mediaType };
  throw badParameter("f", `must be ${offered.map((each) => each.f).join(" or ")}`);
}

function typesOf({ mediaType, alsoAccepted = [] }: Encoding): string[] {
  return [mediaType, ...alsoAccepted];
}
