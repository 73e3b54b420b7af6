import type { Position } from "geojson";
import type { Language } from "../../../geodata/declaration.ts";
import { formatNumber } from "../../i18n/format.ts";
import { areaTexts } from "./messages.ts";
import type { TextProblem } from "./shapeError.ts";

/** What is wrong with a shape, and where. Positions are longitude before latitude, as in GeoJSON and WKT. */
export function problemText(problem: TextProblem, lang: Language): string {
  const words = areaTexts(lang).problems;
  switch (problem.kind) {
    case "empty":
    case "nothing":
      return words[problem.kind];
    case "outside":
    case "open":
    case "crossing":
      return words[problem.kind](positionText(problem.position));
    case "few":
      return words.few[problem.of];
    case "syntax":
      return `${words.syntax} ${isolated(problem.detail)}`;
    case "line":
      return words.line(problem.line, isolated(problem.text.slice(0, 60)));
    case "crs":
      return words.crs(isolated(problem.name));
    case "large":
      return words.large(formatNumber(lang, problem.positions));
  }
}

function positionText(position: Position): string {
  return isolated(position.map((value) => Number(value.toFixed(6))).join(" "));
}

/** Keeps its own direction in a sentence of the other. */
const isolated = (text: string): string => `\u2068${text}\u2069`;
