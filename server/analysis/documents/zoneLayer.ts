import type { DownloadedLayer } from "../../downloads/download.ts";

/** Zones, described as layers are in the files they are downloaded in. */
export const zoneLayer: DownloadedLayer = {
  id: "zones",
  title: { en: "Zones", ur: "حلقے" },
  description: {
    en: "What lies within geodesic distances on WGS 84, or where a condition holds, as Naqsha has drawn it.",
    ur: "جو WGS 84 پر جیوڈیسک فاصلوں کے اندر ہے، یا جہاں کوئی شرط پوری ہوتی ہے، جیسے نقشہ نے کھینچا۔",
  },
  geometry: ["Polygon", "MultiPolygon"],
  attribution: "Naqsha",
  properties: {
    id: { type: "string", title: { en: "Identifier", ur: "شناخت" } },
    name: { type: "string", title: { en: "Name", ur: "نام" } },
    distance_m: { type: "number", unit: "m", title: { en: "Distance", ur: "فاصلہ" } },
    from_m: { type: "number", unit: "m", title: { en: "Begins at", ur: "آغاز" } },
    area_m2: { type: "number", unit: "m²", title: { en: "Area", ur: "رقبہ" } },
    max_error_m: {
      type: "number",
      unit: "m",
      title: { en: "Greatest error of the outline", ur: "خاکے کی زیادہ سے زیادہ غلطی" },
    },
    around: { type: "string[]", title: { en: "Around", ur: "کس کے گرد" } },
    condition: { type: "string", title: { en: "Condition (CQL2)", ur: "شرط (CQL2)" } },
    edition: { type: "integer", title: { en: "Edition of the data", ur: "ڈیٹا کی اشاعت" } },
    method: { type: "string", title: { en: "Method", ur: "طریقہ" } },
  },
};
