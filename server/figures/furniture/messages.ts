import type { Language } from "../../contract/wire.ts";

interface Messages {
  locale: string;
  metres: string;
  kilometres: string;
  legend: string;
  zones: string;
  north: string;
  /** Of a title for a map that has none, after the last layer it names. */
  andMore(n: number): string;
  filter(layer: string, text: string): string;
  faded: string;
  area(text: string): string;
  within(distance: string, of: string): string;
  meeting(what: string): string;
  time(start: string | null, end: string | null): string;
  zone(name: string | undefined, text: string): string;
  around(distances: string, what: string): string;
  where(text: string): string;
  flatEnds: string;
  oneSide: Readonly<Record<"left" | "right", string>>;
  shapes: Readonly<Record<string, string>>;
  data(text: string): string;
  projection(scale: string): string;
  edition(edition: number, fingerprint: string): string;
}

/** What figures say, in both languages. Digits are Latin in both, as in Pakistani science. */
export const messages: Readonly<Record<Language, Messages>> = {
  en: {
    locale: "en-GB",
    metres: "m",
    kilometres: "km",
    legend: "Legend",
    zones: "Zones",
    north: "N",
    andMore: (n) => `and ${n} more`,
    filter: (layer, text) => `${layer}: only features of which this is true: ${text}.`,
    faded: "Features that a filter leaves out are drawn faintly.",
    area: (text) => `Only what lies ${text}.`,
    within: (distance, of) => `within ${distance} of ${of}`,
    meeting: (what) => `in ${what} or meets it`,
    time: (start, end) =>
      start && end && start !== end
        ? `Time: ${start} to ${end}.`
        : start && end
          ? `Time: ${start}.`
          : start
            ? `Time: from ${start}.`
            : `Time: until ${end}.`,
    zone: (name, text) => (name ? `${name}: ${text}` : text),
    around: (distances, what) => `within ${distances} of ${what}`,
    where: (text) => `where ${text}`,
    flatEnds: "flat ends",
    oneSide: { left: "left side only", right: "right side only" },
    shapes: {
      Point: "a point",
      MultiPoint: "points",
      LineString: "a line",
      MultiLineString: "lines",
      Polygon: "a drawn area",
      MultiPolygon: "drawn areas",
      GeometryCollection: "drawn shapes",
    },
    data: (text) => `Data: ${text}.`,
    projection: (scale) => `Web Mercator (EPSG:3857); 1:${scale} at the centre`,
    edition: (edition, fingerprint) => `Naqsha, edition ${edition}, map ${fingerprint}`,
  },
  ur: {
    locale: "ur-PK-u-nu-latn",
    metres: "میٹر",
    kilometres: "کلومیٹر",
    legend: "علامات",
    zones: "حلقے",
    north: "شمال",
    andMore: (n) => `اور مزید ${n}`,
    filter: (layer, text) => `${layer}: صرف وہ جن کے لیے یہ شرط درست ہے: ${text}`,
    faded: "شرط سے باہر رہ جانے والے مقامات مدھم دکھائے گئے ہیں۔",
    area: (text) => `صرف وہ جو ${text}۔`,
    within: (distance, of) => `${of} سے ${distance} کے اندر ہے`,
    meeting: (what) => `${what} میں ہے یا اسے چھوتا ہے`,
    time: (start, end) =>
      start && end && start !== end
        ? `مدت: ${start} تا ${end}۔`
        : start && end
          ? `وقت: ${start}۔`
          : start
            ? `وقت: ${start} سے۔`
            : `وقت: ${end} تک۔`,
    zone: (name, text) => (name ? `${name}: ${text}` : text),
    around: (distances, what) => `${what} سے ${distances} کے اندر`,
    where: (text) => `جہاں ${text}`,
    flatEnds: "سرے چپٹے",
    oneSide: { left: "صرف بائیں جانب", right: "صرف دائیں جانب" },
    shapes: {
      Point: "ایک نقطے",
      MultiPoint: "چند نقطوں",
      LineString: "ایک لکیر",
      MultiLineString: "چند لکیروں",
      Polygon: "کھینچے گئے علاقے",
      MultiPolygon: "کھینچے گئے علاقوں",
      GeometryCollection: "کھینچی گئی شکلوں",
    },
    data: (text) => `ڈیٹا: ${text}۔`,
    projection: (scale) => `ویب مرکیٹر (EPSG:3857)؛ مرکز پر پیمانہ 1:${scale}`,
    edition: (edition, fingerprint) => `نقشہ، اشاعت ${edition}، شناخت ${fingerprint}`,
  },
};
