import { closed } from "../contract/citation.ts";
import { dateParts, type Work } from "./work.ts";

const date = new Intl.DateTimeFormat("en-US", { month: "long", day: "numeric", timeZone: "UTC" });

/** A map or a feature of ours as the 7th edition of APA's manual sets data sets and maps; in English. */
export function apa(work: Work): string {
  const [year = 0, month = 1, day = 1] = dateParts(work);
  const issued = `(${year}, ${date.format(Date.UTC(year, month - 1, day))})`;
  const author = (work.author ?? []).map(({ literal }) => literal).join(", ");
  const title = `${work.title} (${work.version}) [${work.type === "map" ? "Map" : "Data set"}]`;
  const held = work["container-title"] ? `In ${work["container-title"]}` : undefined;
  const sentences = [`${closed(author)} ${issued}`, title, held, work.publisher];
  const text = sentences.flatMap((sentence) => (sentence ? [closed(sentence)] : [])).join(" ");
  return `${text} ${work.URL}`;
}
