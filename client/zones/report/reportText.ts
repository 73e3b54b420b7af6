import type { CatalogResponse, Language, LayerState } from "../../../server/contract/wire.ts";
import type {
  LayerTally,
  RingReport,
  Zone,
  ZoneReport,
} from "../../../server/contract/zoneReport.ts";
import { formatDate, formatDistance, formatNumber, formatPercent } from "../../i18n/format.ts";
import { areaText, lengthText } from "../../measure/measureTexts.ts";
import { findLayer } from "../../state/layers.ts";
import { countText } from "./countText.ts";
import { directionText } from "./directionText.ts";
import { reportTexts } from "./messages.ts";
import { nameIn } from "./nameIn.ts";
import { hasSome } from "./overviewTable.ts";
import { ringText } from "./ringText.ts";
import { otherSums, tollStatements } from "./sumStatements.ts";

export interface ReportToTell {
  title: string;
  /** What is counted, in sentences. */
  asked: readonly string[];
  report: ZoneReport;
  /** In the order they are told. */
  layers: readonly LayerState[];
  catalog: CatalogResponse;
  /** Of the map that it was made on. */
  address: string;
  lang: Language;
}

/** A report as plain text, to be pasted into a letter or a message. */
export function reportText(told: ReportToTell): string {
  const { title, asked, report, address, lang } = told;
  const words = reportTexts(lang);
  const [zone] = report.zones;
  const date = formatDate(lang, report.publishedAt);
  return [
    title,
    ...asked,
    ...(zone ? zoneLines(zone, told) : []),
    "",
    report.method,
    words.edition(formatNumber(lang, report.edition), date),
    address,
  ].join("\n");
}

function zoneLines({ rings, nearest }: Zone, { layers, catalog, lang }: ReportToTell): string[] {
  const words = reportTexts(lang);
  return [
    ...rings.flatMap((ring) => [
      "",
      heading(ringText(lang, ring)),
      ...ringLines(ring, layers, lang),
    ]),
    ...(nearest.length > 0 ? ["", words.nearest] : []),
    ...nearest.flatMap(({ layer, features }) =>
      features.map((feature) => {
        const { distanceM, azimuth, uncertaintyM } = feature;
        const known = uncertaintyM > 0 ? [`±${formatDistance(lang, uncertaintyM)}`] : [];
        const cells = [
          findLayer(catalog, layer)?.title[lang] ?? layer,
          nameIn(lang, feature),
          [lengthText(lang, distanceM), ...known].join(" "),
          directionText(lang, azimuth),
        ];
        return cells.join("\t");
      }),
    ),
  ];
}

function ringLines(ring: RingReport, layers: readonly LayerState[], lang: Language): string[] {
  const lines = layers
    .filter(({ id }) => hasSome(ring, id))
    .flatMap((layer) => {
      const tally = ring.layers.find((each) => each.layer === layer.id);
      return tally ? layerLines(layer, tally, lang) : [];
    });
  return lines.length > 0 ? lines : [reportTexts(lang).nothingAtAll];
}

function layerLines(layer: LayerState, tally: LayerTally, lang: Language): string[] {
  const sums = [...tollStatements(lang, tally), ...otherSums(lang, layer, tally)];
  const size = tally.lengthM === undefined ? areaText : lengthText;
  const parts = tally.parts?.map((part) => {
    const share = formatPercent(lang, part.share);
    return `\t${[nameIn(lang, part), size(lang, part.inside), share].join("\t")}`;
  });
  return [
    `${layer.title[lang]}\t${countText(lang, tally)}`,
    ...sums.map((sum) => `\t${sum}`),
    ...(parts ?? []),
  ];
}

function heading(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
