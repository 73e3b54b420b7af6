import type { LayerTally, Zone } from "../../contract/zoneReport.ts";
import { html, type Markup } from "../../features/html/html.ts";
import { table } from "../../features/html/table.ts";
import { t } from "./messages.ts";
import { featureLink, layerTitle, type Reading } from "./reading.ts";
import { ringText } from "./ringText.ts";
import { unsureMark } from "./tallyCells.ts";

/** Of one layer in one ring: more than anybody reads on paper. */
const mostNames = 200;

/** Features that a row names. */
interface Members {
  layer: string;
  /** The innermost ring that they are counted in, or might be, in words. */
  ring: string;
  ids: readonly string[];
  unsure: ReadonlySet<string>;
}

/** The features of a zone by name, layer by layer and ring by ring. */
export function membersTable({ rings }: Zone, reading: Reading): Markup | undefined {
  const words = t(reading.language);
  const layers = rings[0]?.layers.map(({ layer }) => layer) ?? [];
  const members = layers.flatMap((layer) => {
    const tallies = rings.flatMap((ring) => {
      const tally = ring.layers.find((each) => each.layer === layer);
      return tally ? [{ ...tally, ring: ringText(reading.language, ring) }] : [];
    });
    return membersOf(tallies, reading);
  });
  if (members.length === 0) return undefined;
  const rows = members.map((row) => [
    layerTitle(reading, row.layer),
    row.ring,
    names(row, reading),
  ]);
  return html`${table(words.members, [words.layer, words.ring, words.features], rows)}
<p>${words.membersBy}</p>`;
}

/** Each feature once. Those that are nowhere counted come last, in the innermost ring that they might be in. */
function membersOf(
  tallies: readonly (LayerTally & { ring: string })[],
  { language }: Reading,
): Members[] {
  const told = new Set<string>();
  const untold = (ids: readonly string[]) => {
    const news = ids.filter((id) => !told.has(id));
    for (const id of news) told.add(id);
    return news;
  };
  const rowsOf = tallies.map(({ layer, ring, ids, possibleIds }) => {
    const unsure = new Set(possibleIds);
    return { layer, ring, ids: untold(ids), unsure };
  });
  const perhaps = tallies.map(({ layer, ring, possibleIds }) => {
    const unsure = new Set(possibleIds);
    return { layer, ring: t(language).perhaps(ring), ids: untold(possibleIds), unsure };
  });
  return [...rowsOf, ...perhaps].filter(({ ids }) => ids.length > 0);
}

function names({ layer, ids, unsure }: Members, reading: Reading): Markup {
  const { language } = reading;
  const comma = language === "ur" ? "، " : ", ";
  const shown = ids.slice(0, mostNames).map((id, index) => {
    const mark = unsure.has(id) ? `${unsureMark}\u202F` : "";
    return html`${index > 0 ? comma : ""}${mark}${featureLink(reading, layer, id)}`;
  });
  const more = ids.length - shown.length;
  return html`${shown}${more > 0 ? ` ${t(language).more(more)}` : ""}`;
}
