import type { SourceRecord } from "../../../geodata/declaration.ts";
import type { Rule } from "../rule.ts";
import { repeated } from "./declarations.ts";

/** Words by which a note says that the page itself was not seen, only what leads to it. */
const knownByAddressOnly = /\bknown (only )?by its\b|taken from the address|\btitle describes\b/i;

/** Each record says who published what, when, where and under which licence. */
export const areDescribed: Rule = ({ sources }) => [
  ...repeated(sources.map(({ id }) => id)).map((id) => `sources/${id}: the id is used twice`),
  ...sources.flatMap((record) => gaps(record).map((gap) => `sources/${record.id}: ${gap}`)),
];

function gaps(record: SourceRecord): string[] {
  const publisher = record["container-title"] ?? record.publisher;
  const { note = "" } = record;
  const needs: readonly (readonly [string, unknown])[] = [
    ["what: it has no title", record.title],
    ["it has no licence", record.license],
    ["where: no address, DOI, publisher or container", record.URL ?? record.DOI ?? publisher],
    ["who: no author, publisher or container", record.author ?? publisher],
    ["when: not issued on any date, nor accessed", record.issued ?? record.accessed],
  ];
  const excused = knownByAddressOnly.test(note) ? ["who", "when"] : [];
  if (/\bundated\b/i.test(note)) excused.push("when");
  return needs
    .filter(([, value]) => !value)
    .map(([gap]) => gap)
    .filter((gap) => !excused.some((word) => gap.startsWith(`${word}:`)));
}

export const areCited: Rule = ({ layers, sources }) => {
  const cited = new Set(
    layers.flatMap(({ features }) => features.flatMap(({ properties }) => properties.sources)),
  );
  return sources
    .filter(({ id }) => !cited.has(id))
    .map(({ id }) => `sources/${id}: no feature cites it`);
};
