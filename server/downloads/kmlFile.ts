import type { PropertyDeclaration, PropertyType } from "../../geodata/declaration.ts";
import { primaryInstant } from "../contract/primaryInstant.ts";
import { nameOf } from "../features/html/dataText.ts";
import type { FeatureRow } from "../features/queries.ts";
import type { Download } from "./download.ts";
import { documentDescription, featureDescription } from "./kmlDescription.ts";
import { kmlGeometry } from "./kmlGeometry.ts";
import { xmlText } from "./xml.ts";

/**
 * A Document with a Placemark for each feature: described in words for people, typed by a Schema for
 * programs. It refers to nothing outside.
 * @see https://docs.ogc.org/is/12-007r2/12-007r2.html
 */
export async function* kmlFile(download: Download): AsyncGenerator<string> {
  yield head(download);
  for await (const rows of download.pages) {
    yield rows.map((row) => placemark(row, download)).join("");
  }
  yield "</Document>\n</kml>\n";
}

/** No feature is called so: their ids begin with a letter or a digit. */
const schemaId = "_schema";

function head(download: Download): string {
  const { layer, language, properties } = download;
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2">
<Document>
<name>${xmlText(layer.title[language])}</name>
<Snippet maxLines="0"></Snippet>
<description>${xmlText(documentDescription(download))}</description>
<Schema name="${layer.id}" id="${schemaId}">
${properties.map((name) => simpleField(name, download)).join("")}</Schema>
`;
}

const fieldTypes: Record<PropertyType, string> = {
  string: "string",
  integer: "int",
  number: "double",
  boolean: "bool",
  date: "string",
  "string[]": "string",
};

function simpleField(name: string, { layer, language }: Download): string {
  const property = layer.properties[name];
  if (!property) return "";
  const title = titleWithUnit(property, language);
  return `<SimpleField type="${fieldTypes[property.type]}" name="${name}"><displayName>${xmlText(title)}</displayName></SimpleField>\n`;
}

function titleWithUnit({ title, unit }: PropertyDeclaration, language: Download["language"]) {
  return unit ? `${title[language]} (${unit})` : title[language];
}

/** In the order that the schema of KML wants. */
function placemark(row: FeatureRow, download: Download): string {
  return `<Placemark id="${xmlId(row.id)}">
<name>${xmlText(nameOf(row, download.language))}</name>
<Snippet maxLines="0"></Snippet>
<description>${xmlText(featureDescription(row, download))}</description>
${timeStamp(row, download)}${extendedData(row, download)}${kmlGeometry(JSON.parse(row.geometry))}
</Placemark>
`;
}

/** An id of XML does not begin with a digit. The feature's own is among its data too. */
function xmlId(id: string): string {
  return /^\d/.test(id) ? `_${id}` : id;
}

function timeStamp(row: FeatureRow, { layer }: Download): string {
  const date = row[primaryInstant(layer) ?? ""];
  return date ? `<TimeStamp><when>${date}</when></TimeStamp>\n` : "";
}

function extendedData(row: FeatureRow, { properties }: Download): string {
  const data = properties.flatMap((name) => {
    const value = row[name];
    if (value === null || value === undefined) return [];
    const text = Array.isArray(value) ? value.join(";") : String(value);
    return [`<SimpleData name="${name}">${xmlText(text)}</SimpleData>`];
  });
  return `<ExtendedData><SchemaData schemaUrl="#${schemaId}">
${data.join("\n")}
</SchemaData></ExtendedData>\n`;
}
