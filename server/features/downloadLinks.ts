import type { LayerState } from "../contract/wire.ts";
import type { ApiRequest } from "./apiRequest.ts";
import { downloadEncodings } from "./encodings.ts";
import { ofPages } from "./itemsParameters.ts";
import { type Link, withParams } from "./links.ts";

/** All features of a collection, as files. */
export function collectionDownloads({ hrefOf, language }: ApiRequest, layer: LayerState): Link[] {
  return downloadEncodings.map(({ f, mediaType, title }) => ({
    href: hrefOf(`/collections/${layer.id}/download`, { f }),
    rel: "enclosure",
    type: mediaType,
    title: `${layer.title[language]} (${title})`,
  }));
}

/** All features that a request for items asks for, on whatever page, as files of the same edition. */
export function itemsDownloads({ url }: ApiRequest, edition: number): Link[] {
  const download = new URL(url);
  download.pathname = url.pathname.replace(/\/items\/?$/, "/download");
  for (const name of ofPages) download.searchParams.delete(name);
  return downloadEncodings.map(({ f, mediaType, title = f }) => ({
    href: withParams(download, { f, edition }),
    rel: "enclosure",
    type: mediaType,
    title,
  }));
}
