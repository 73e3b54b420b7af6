import type { LayerGroup } from "../../../geodata/declaration.ts";
import type { EditionSnapshot } from "../../catalog/editionSnapshots.ts";
import type { ApiRequest } from "../apiRequest.ts";
import { html, type Markup } from "./html.ts";
import { t } from "./messages.ts";
import { mapFrame, page } from "./page.ts";
import { table } from "./table.ts";

/** The collections by their groups, and the ground of the map last. */
export function collectionsPage(
  ask: ApiRequest,
  { edition, layers }: EditionSnapshot,
  groups: readonly LayerGroup[],
): string {
  const { language, hrefOf } = ask;
  const words = t(language);
  const titled = [...groups, { id: "basemap", title: { en: words.basemap, ur: words.basemap } }];
  const tables = titled.map(({ id, title }): Markup | undefined => {
    const members = layers.filter(({ group }) => group === id);
    if (members.length === 0) return undefined;
    const rows = members.map((layer) => [
      html`<a href="${hrefOf(`/collections/${layer.id}`)}">${layer.title[language]}</a>`,
      layer.description[language],
      html`<a href="${hrefOf(`/collections/${layer.id}/items`)}">${layer.featureCount}</a>`,
    ]);
    return table(title[language], [words.collection, words.meaning, words.features], rows);
  });
  return page(ask, {
    title: words.collections,
    above: [["", words.home]],
    content: html`${mapFrame(language, { edition })}${tables}`,
  });
}
