import { isReference } from "../../contract/area.ts";
import { parseDatetime } from "../../contract/datetime.ts";
import { formatReference } from "../../contract/featureReference.ts";
import type { Area, MapSpec } from "../../contract/mapSpec.ts";
import type { Language, LayerState } from "../../contract/wire.ts";
import { isWhere, type ZoneSpec } from "../../contract/zoneSpec.ts";
import { distanceText } from "./distanceText.ts";
import { messages } from "./messages.ts";

/** The name of a feature by `layer/id`. */
export type NameOf = (reference: string) => string;

/** What a figure leaves out, in words: by filters, area and time. */
export function narrowingNotes(
  spec: MapSpec,
  layers: readonly LayerState[],
  lang: Language,
  nameOf: NameOf,
): string[] {
  const say = messages[lang];
  const { filters = {}, area, datetime, unmatched } = spec;
  const shown = layers.filter(({ id }) => filters[id] !== undefined);
  return [
    ...shown.map(({ id, title }) => say.filter(title[lang], filters[id] ?? "")),
    ...(area ? [say.area(areaText(area, lang, nameOf))] : []),
    ...(datetime ? [timeText(datetime, lang)] : []),
    ...(unmatched === "fade" && (area || datetime || shown.length > 0) ? [say.faded] : []),
  ];
}

function areaText({ shape, distanceM }: Area, lang: Language, nameOf: NameOf): string {
  const say = messages[lang];
  const what = shapeText(shape, lang, nameOf);
  return distanceM === undefined
    ? say.meeting(what)
    : say.within(distanceText(lang, distanceM), what);
}

function shapeText(shape: Area["shape"], lang: Language, nameOf: NameOf): string {
  if (isReference(shape)) return nameOf(formatReference(shape));
  return messages[lang].shapes[shape.type] ?? shape.type;
}

function timeText(datetime: string, lang: Language): string {
  const { start, end } = parseDatetime(datetime);
  const day = (instant: string | null) =>
    instant === null
      ? null
      : new Intl.DateTimeFormat(messages[lang].locale, { dateStyle: "long", timeZone: "UTC" })
          .format(Date.parse(instant))
          .replace("،", "");
  return messages[lang].time(day(start), day(end));
}

/** What a zone is, for the legend. */
export function zoneText(zone: ZoneSpec, lang: Language, nameOf: NameOf): string {
  const say = messages[lang];
  if (isWhere(zone)) return say.zone(zone.name, say.where(zone.where));
  const { distancesM, shape, ends, side } = zone;
  const distances = distancesM.map((each) => distanceText(lang, each)).join(comma(lang));
  const text = [
    say.around(distances, shapeText(shape, lang, nameOf)),
    ...(ends ? [say.flatEnds] : []),
    ...(side ? [say.oneSide[side]] : []),
  ].join(comma(lang));
  return say.zone(zone.name, text);
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
  return messages[lang].data(credits.join("; "));
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
