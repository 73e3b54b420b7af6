import type { Language } from "../../contract/wire.ts";

interface Messages {
  legend: string;
  zones: string;
  north: string;
  /** Of a title for a map that has none, after the last layer it names. */
  andMore(n: number): string;
  /** Where there is no room to say what features are left out. */
  brief: string;
  faded: string;
  area(text: string): string;
  within(distance: string, of: string): string;
  meeting(what: string): string;
  time(start: string | null, end: string | null): string;
  zone(name: string | undefined, text: string): string;
  /** The same as a sentence. */
  composed(name: string, places: string): string;
  around(distances: string, what: string): string;
  /** Of a zone without a name; with its number among several. */
  combined(number: number | undefined): string;
  flatEnds: string;
  oneSide: Readonly<Record<"left" | "right", string>>;
  data(text: string): string;
  projection(scale: string): string;
  edition(edition: number, fingerprint: string): string;
}

/** What figures say, in both languages. Digits are Latin in both, as in Pakistani science. */
export const messages: Readonly<Record<Language, Messages>> = {
  en: {
    legend: "Legend",
    zones: "Zones",
    north: "N",
    andMore: (n) => `and ${n} more`,
    brief: "Only some features are shown; the conditions are too long to stand here.",
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
    composed: (name, places) => `${name}: ${places}.`,
    around: (distances, what) => `within ${distances} of ${what}`,
    combined: (number) => (number === undefined ? "Combined zone" : `Combined zone ${number}`),
    flatEnds: "flat ends",
    oneSide: { left: "left side only", right: "right side only" },
    data: (text) => `Data: ${text}.`,
    projection: (scale) => `Web Mercator (EPSG:3857); 1:${scale} at the centre`,
    edition: (edition, fingerprint) => `Naqsha, edition ${edition}, map ${fingerprint}`,
  },
  ur: {
    legend: "علامات",
    zones: "حلقے",
    north: "شمال",
    andMore: (n) => `اور مزید ${n}`,
    brief: "صرف کچھ اندراجات دکھائے گئے ہیں؛ شرطیں اتنی طویل ہیں کہ یہاں نہیں سماتیں۔",
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
    composed: (name, places) => `${name}: ${places}۔`,
    around: (distances, what) => `${what} سے ${distances} کے اندر`,
    combined: (number) => (number === undefined ? "مرکب حلقہ" : `مرکب حلقہ ${number}`),
    flatEnds: "سرے چپٹے",
    oneSide: { left: "صرف بائیں جانب", right: "صرف دائیں جانب" },
    data: (text) => `ڈیٹا: ${text}۔`,
    projection: (scale) => `ویب مرکیٹر (EPSG:3857)؛ مرکز پر پیمانہ 1:${scale}`,
    edition: (edition, fingerprint) => `نقشہ، اشاعت ${edition}، شناخت ${fingerprint}`,
  },
};
