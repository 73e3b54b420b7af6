import { isReference } from "../../contract/area.ts";
import { parseDatetime } from "../../contract/datetime.ts";
import { formatReference } from "../../contract/featureReference.ts";
import type { Area, MapSpec } from "../../contract/mapSpec.ts";
import type { Language, LayerState } from "../../contract/wire.ts";
import { writtenDay, writtenDistance } from "../../contract/writtenValues.ts";
import { isWhere, type ZoneSpec } from "../../contract/zoneSpec.ts";
import { filterSentence, whereWords } from "../../filter/words/filterWords.ts";
import { isolated } from "../../filter/words/isolated.ts";
import { shapeWords } from "../../filter/words/placeWriter.ts";
import type { Wording } from "../../filter/words/wording.ts";
import { messages } from "./messages.ts";

/** What is said of a map; and what that says exactly, where it is a condition. */
export interface Note {
  text: string;
  cql2?: string;
}

/** What a map leaves out, in words: by filters of the layers it shows, area and time. */
export function narrowings(
  { filters = {}, area, datetime, unmatched }: MapSpec,
  shown: readonly LayerState[],
  wording: Wording,
): Note[] {
  const { lang } = wording;
  const say = messages[lang];
  const conditions = shown.flatMap((layer): Note[] => {
    const cql2 = filters[layer.id];
    if (cql2 === undefined) return [];
    return [{ text: filterSentence(cql2, layer, wording), cql2 }];
  });
  const notes = [
    ...conditions,
    ...(area ? [{ text: say.area(areaText(area, wording)) }] : []),
    ...(datetime ? [{ text: timeText(datetime, lang) }] : []),
  ];
  return unmatched === "fade" && notes.length > 0 ? [...notes, { text: say.faded }] : notes;
}

/** The words of `narrowings`. */
export function narrowingNotes(
  spec: MapSpec,
  shown: readonly LayerState[],
  wording: Wording,
): string[] {
  return narrowings(spec, shown, wording).map(({ text }) => text);
}

function areaText({ shape, distanceM }: Area, wording: Wording): string {
  const { lang } = wording;
  const say = messages[lang];
  const what = shapeText(shape, wording);
  return distanceM === undefined
    ? say.meeting(what)
    : say.within(writtenDistance(lang, distanceM), what);
}

function shapeText(shape: Area["shape"], { lang, nameOf }: Wording): string {
  if (isReference(shape)) return isolated(nameOf(formatReference(shape)), lang);
  return shapeWords(shape, lang);
}

function timeText(datetime: string, lang: Language): string {
  const { start, end } = parseDatetime(datetime);
  const day = (instant: string | null) => (instant === null ? null : writtenDay(lang, instant));
  return messages[lang].time(day(start), day(end));
}

/** What a zone is, with its name. */
export function zoneText(zone: ZoneSpec, wording: Wording): string {
  return messages[wording.lang].zone(zone.name, placesText(zone, wording));
}

function placesText(zone: ZoneSpec, wording: Wording): string {
  const { lang } = wording;
  const say = messages[lang];
  if (isWhere(zone)) return whereWords(zone.where, wording);
  const { distancesM, shape, ends, side } = zone;
  const distances = distancesM.map((each) => writtenDistance(lang, each)).join(comma(lang));
  return [
    say.around(distances, shapeText(shape, wording)),
    ...(ends ? [say.flatEnds] : []),
    ...(side ? [say.oneSide[side]] : []),
  ].join(comma(lang));
}

/** The zones that a map draws, as its legend calls them: composed ones by name, as a legend has no room for conditions. */
export function zoneLabels(zones: readonly ZoneSpec[], wording: Wording): Map<ZoneSpec, string> {
  const say = messages[wording.lang];
  const nameless = zones.filter((zone) => isWhere(zone) && zone.name === undefined);
  const numberOf = (zone: ZoneSpec) =>
    nameless.length > 1 ? nameless.indexOf(zone) + 1 : undefined;
  const labelOf = (zone: ZoneSpec) =>
    isWhere(zone) ? (zone.name ?? say.combined(numberOf(zone))) : zoneText(zone, wording);
  return new Map(zones.map((zone) => [zone, labelOf(zone)]));
}

/** What the composed zones are that a legend only names. */
export function composedNotes(zones: readonly ZoneSpec[], wording: Wording): string[] {
  const { lang } = wording;
  return [...zoneLabels(zones, wording)].flatMap(([zone, label]) =>
    isWhere(zone)
      ? [messages[lang].composed(isolated(label, lang), placesText(zone, wording))]
      : [],
  );
}

/** Who the data are from, by the terms they are on. */
export function sourcesNote(layers: readonly LayerState[], lang: Language): string {
  const byLicence = new Map<string, Set<string>>();
  for (const { attribution, licence } of layers) {
    const credited = byLicence.get(licence.name) ?? new Set();
    for (const name of attribution.split("; ")) credited.add(name);
    byLicence.set(licence.name, credited);
  }
  const credits = [...byLicence].map(([licence, names]) => `${[...names].join(", ")} (${licence})`);
  return messages[lang].data(isolated(credits.join("; "), lang));
}

/** Of a map that was given no title: the layers it shows. */
export function layersTitle(layers: readonly LayerState[], lang: Language): string {
  const titles = layers.map(({ title }) => title[lang]).reverse();
  const named = titles.slice(0, 3).join(comma(lang));
  const more = titles.length - 3;
  return more > 0 ? `${named} ${messages[lang].andMore(more)}` : named;
}

function comma(lang: Language): string {
  return lang === "ur" ? "، " : ", ";
}
