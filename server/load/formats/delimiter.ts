import { parse } from "csv-parse/sync";
import { UnreadableFile } from "../reader.ts";

const usual = [",", ";", "\t", "|"];

/**
 * What stands between the cells: what is given, or what makes the most columns of the first line.
 * @throws UnreadableFile when it leaves the line in one piece.
 */
export function findDelimiter(firstLine: string, given?: string): string {
  const candidates = given === undefined ? usual : [given];
  const counts = candidates.map((delimiter) => columnCount(firstLine, delimiter));
  const most = Math.max(...counts);
  const delimiter = candidates[counts.indexOf(most)];
  if (delimiter !== undefined && most > 1) return delimiter;
  const line = firstLine.length > 60 ? `${firstLine.slice(0, 59)}…` : firstLine;
  throw new UnreadableFile(
    `its first line, ${JSON.stringify(line)}, has no ${candidates.map((each) => JSON.stringify(each)).join(" and no ")} to part it into columns; say its delimiter`,
  );
}

/** One where a quote is out of place. */
function columnCount(line: string, delimiter: string): number {
  try {
    const [cells] = parse(line, { delimiter, to: 1 });
    return cells?.length ?? 1;
  } catch {
    return 1;
  }
}
