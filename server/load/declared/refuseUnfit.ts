import type { z } from "zod";
import { commonProperties } from "../../../geodata/properties.ts";
import { nearestName } from "../check/nearestName.ts";
import type { PropertyInFile } from "./declarationFile.ts";
import { type FileWithSymbol, symbolTypeOf } from "./plainSymbol.ts";
import { classSchemas, type DeclaredSymbol } from "./symbolSchema.ts";

type Path = (string | number)[];
type Report = (path: Path, message: string) => void;

/** Reports, by path, what of a declaration contradicts itself. */
export function refuseUnfit(file: FileWithSymbol, context: z.RefinementCtx): void {
  const report: Report = (path, message) =>
    void context.addIssue({ code: "custom", path, message });
  if (file.minzoom > file.maxzoom) report(["minzoom"], "is more than maxzoom");
  refuseGeometry(file, report);
  refuseSymbol(file, report);
  refuseUnknownProperties(file, report);
  refuseRepeatedSources(file, report);
}

function refuseGeometry(file: FileWithSymbol, report: Report): void {
  const kinds = new Set(file.geometry.map((type) => symbolTypeOf({ geometry: [type] })));
  if (kinds.size > 1) report(["geometry"], "must be points, lines or areas, not a mixture");
  const { type } = file.symbol;
  const wanted = type === "graduated" ? "marker" : type;
  if (!kinds.has(wanted)) {
    report(["symbol", "type"], `${type} does not draw ${file.geometry.join(" or ")}`);
  }
}

function refuseSymbol(file: FileWithSymbol, report: Report): void {
  const { symbol } = file;
  const need = (path: Path, name: string, what: string, fits: (given: PropertyInFile) => unknown) =>
    refuseProperty(file, report, ["symbol", ...path], name, what, fits);
  const hasTerms = (given: PropertyInFile) => given.vocabulary;
  switch (symbol.type) {
    case "graduated":
      need(["sizeBy"], symbol.sizeBy, "a number", ({ type }) => /integer|number/.test(type));
      need(["hollowWhen"], symbol.hollowWhen, "true or false", ({ type }) => type === "boolean");
      break;
    case "line":
      if (symbol.labelBy) need(["labelBy"], symbol.labelBy, "declared", () => true);
      if (symbol.dashedWhen) {
        const { property, values } = symbol.dashedWhen;
        need(["dashedWhen"], property, `of a vocabulary with ${values.join(", ")}`, (given) =>
          values.every((value) => Object.hasOwn(given.vocabulary ?? {}, value)),
        );
      }
      break;
    case "marker":
      if (symbol.labelFirstBy) {
        need(["labelFirstBy"], symbol.labelFirstBy, "of a vocabulary", hasTerms);
      }
      break;
  }
  const classBy = classProperty(symbol);
  if (classBy === undefined) return;
  const option = symbol.type === "graduated" ? "codeBy" : "classBy";
  need([option], classBy, "a string of a vocabulary", (given) => {
    return given.type === "string" && given.vocabulary;
  });
  refuseClasses(file, classBy, report);
}

/** The property whose vocabulary has the classes. */
export function classProperty(symbol: DeclaredSymbol): string | undefined {
  return symbol.type === "graduated" ? symbol.codeBy : symbol.classBy;
}

function refuseProperty(
  { properties }: FileWithSymbol,
  report: Report,
  path: Path,
  name: string,
  what: string,
  fits: (given: PropertyInFile) => unknown,
): void {
  const given = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (!given) report(path, `${name} is not among the properties declared`);
  else if (!fits(given)) report(path, `${name} must be ${what}`);
}

function refuseClasses({ symbol, properties }: FileWithSymbol, classBy: string, report: Report) {
  const vocabulary = properties[classBy]?.vocabulary ?? {};
  for (const [value, term] of Object.entries(vocabulary)) {
    const path = ["properties", classBy, "vocabulary", value, "class"];
    if (!term.class) {
      report(path, `is missing: the symbol (${symbol.type}) draws by it`);
      continue;
    }
    const parsed = classSchemas[symbol.type].safeParse(term.class);
    for (const issue of parsed.error?.issues ?? []) {
      report([...path, ...(issue.path as Path)], issue.message);
    }
  }
}

function refuseUnknownProperties(file: FileWithSymbol, report: Report): void {
  const names = [...Object.keys(commonProperties), ...Object.keys(file.properties)];
  const refuse = (path: Path, given: object) => {
    for (const name of Object.keys(given).filter((each) => !names.includes(each))) {
      const nearest = nearestName(name, names);
      const hint = nearest ? `; ${nearest} is` : "";
      report([...path, name], `is not a property of this layer${hint}`);
    }
  };
  refuse(["constants"], file.constants);
  refuse(["mapping", "properties"], file.mapping.properties);
  for (const [index, { set }] of file.mapping.rules.entries()) {
    refuse(["mapping", "rules", index, "set"], set);
  }
  for (const name of Object.keys(file.constants)) {
    if (Object.hasOwn(file.mapping.properties, name)) {
      report(["constants", name], "is in mapping.properties too");
    }
  }
}

function refuseRepeatedSources({ sources }: FileWithSymbol, report: Report): void {
  const ids = sources.map(({ id }) => id);
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) < index) report(["sources", index, "id"], `${id} is there twice`);
  }
}
