import type { LayerState } from "../../contract/wire.ts";
import type { ApiRequest } from "../apiRequest.ts";
import type { SchemaKind } from "../schemaDocument.ts";
import { sortables } from "../sortby.ts";
import { t } from "./messages.ts";
import { page } from "./page.ts";
import { schemaTable } from "./schemaTable.ts";

export function schemaPage(ask: ApiRequest, kind: SchemaKind, layer: LayerState): string {
  const { language } = ask;
  const words = t(language);
  const names = kind === "sortables" ? sortables(layer) : Object.keys(layer.properties);
  return page(ask, {
    title: words[kind],
    above: [
      ["", words.home],
      ["/collections", words.collections],
      [`/collections/${layer.id}`, layer.title[language]],
    ],
    content: schemaTable(layer, names, language),
  });
}
