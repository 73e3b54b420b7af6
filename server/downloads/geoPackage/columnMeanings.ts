import type { PropertyDeclaration } from "../../../geodata/declaration.ts";
import { t } from "../../features/html/messages.ts";
import type { Download } from "../download.ts";

type Row = readonly (string | null)[];

/** Rows that say what the columns of the features mean. */
export interface ColumnMeanings {
  /** Of gpkg_data_columns: column, title, description, media type, name of its constraint. */
  columns: readonly Row[];
  /** Of gpkg_data_column_constraints: name of the constraint, value, what the value means. */
  values: readonly Row[];
}

/** Titles, units, and the values of vocabularies with their titles. */
export function columnMeanings({ layer, properties, language }: Download): ColumnMeanings {
  const known = properties.flatMap((name): [string, PropertyDeclaration][] => {
    const property = layer.properties[name];
    return property ? [[name, property]] : [];
  });
  const columns = known.map(([name, property]) => [
    name,
    property.title[language],
    property.unit === undefined ? null : `${t(language).unit}: ${property.unit}`,
    property.type === "string[]" ? "application/json" : null,
    isListed(property) ? constraintOf(name) : null,
  ]);
  const values = known.flatMap(([name, property]) =>
    isListed(property)
      ? Object.entries(property.vocabulary ?? {}).map(([value, { title }]) => [
          constraintOf(name),
          value,
          title[language],
        ])
      : [],
  );
  return { columns, values };
}

/** Lists are JSON, whose values cannot be listed. */
function isListed({ type, vocabulary }: PropertyDeclaration): boolean {
  return type === "string" && vocabulary !== undefined;
}

function constraintOf(name: string): string {
  return `${name}_values`;
}
