import { html, nothing } from "lit";
import type { Language } from "../../server/contract/wire.ts";
import { icons } from "../panels/icons.ts";
import type { FilterGroup } from "./filterGroup.ts";
import type { MatchCount } from "./matchCounts.ts";
import { filterTexts } from "./messages.ts";

/** That nothing matches, or that nobody knows: in sight wherever the room is scrolled to. */
export function outcomeNotice(
  groups: readonly FilterGroup[],
  counts: ReadonlyMap<string, MatchCount>,
  lang: Language,
): unknown {
  const words = filterTexts(lang);
  const asked = groups.flatMap(({ layers }) => layers).map(({ id }) => counts.get(id));
  const isFailed = asked.some((count) => count?.status === "failed");
  const isNothing =
    asked.length > 0 && asked.every((count) => count?.status === "done" && count.matched === 0);
  if (!isFailed && !isNothing) return nothing;
  const message = isFailed ? words.notCounted : `${words.nothing} ${words.nothingHint}`;
  return html`<div class="notice">${icons.caution}<p>${message}</p></div>`;
}
