import type { LocalText } from "../../geodata/declaration.ts";
import type { ApiRequest } from "./apiRequest.ts";
import { html, json, openApi } from "./encodings.ts";
import type { Link } from "./links.ts";

export const apiTitle: LocalText = {
  en: "Naqsha: mineral regions of Pakistan",
  ur: "نقشہ: پاکستان کے معدنی خطے",
};

export const apiDescription: LocalText = {
  en: "Mineral sites, geology, routes and security incidents of Pakistan, each with its sources and with how exactly its position is known. OGC API – Features and Processes.",
  ur: "پاکستان کے معدنی مقامات، ارضیات، راستے اور سلامتی کے واقعات، ہر ایک اپنے مآخذ کے ساتھ اور اس بیان کے ساتھ کہ اس کا مقام کتنی درستی سے معلوم ہے۔ OGC API – Features اور Processes۔",
};

/** Where everything else is found. */
export function landingDocument({ language, links, hrefOf }: ApiRequest) {
  const inBoth = (rel: string, path: string, title: string): Link[] =>
    [json, html].map(({ f, mediaType }) => ({
      href: hrefOf(path, { f }),
      rel,
      type: mediaType,
      title,
    }));
  return {
    title: apiTitle[language],
    description: apiDescription[language],
    links: [
      ...links,
      {
        href: hrefOf("/openapi.json"),
        rel: "service-desc",
        type: openApi.mediaType,
        title: "OpenAPI 3.0",
      },
      { href: hrefOf("/openapi.html"), rel: "service-doc", type: html.mediaType, title: "API" },
      ...inBoth("conformance", "/conformance", "Conformance classes"),
      ...inBoth("data", "/collections", "Collections"),
      ...inBoth("version-history", "/editions", "Editions"),
      {
        href: hrefOf("/processes"),
        rel: "http://www.opengis.net/def/rel/ogc/1.0/processes",
        type: json.mediaType,
        title: "Processes",
      },
    ],
  };
}
