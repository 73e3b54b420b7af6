import { UnreadableFile } from "../reader.ts";
import { cellsOf } from "./csvRows.ts";

const usual = [",", ";", "\t", "|"];

/**
 * What stands between the cells: what is given, or what makes the most columns of the first line.
 * @throws UnreadableFile when it leaves the line in one piece.
 */
export function findDelimiter(firstLine: string, given?: string): string {
  const candidates = given === undefined ? usual : [given];
  const counts = candidates.map((delimiter) => cellsOf(firstLine, delimiter)?.length ?? 1);
  const most = Math.max(...counts);
  const delimiter = candidates[counts.indexOf(most)];
  if (delimiter !== undefined && most > 1) return delimiter;
  const line = firstLine.length > 60 ? `${firstLine.slice(0, 59)}…` : firstLine;
  throw new UnreadableFile(
    `its first line, ${JSON.stringify(line)}, has no ${candidates.map((each) => JSON.stringify(each)).join(" and no ")} to part it into columns; say its delimiter`,
  );
}
