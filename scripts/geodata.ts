import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../server/projectRoot.ts";
import { checkGeodata } from "./geodata/checkGeodata.ts";
import { coverageTable } from "./geodata/coverage.ts";
import { readGeodata } from "./geodata/geodata.ts";
import { withTable } from "./geodata/readmeTable.ts";

const usage = `npm run geodata -- check | table

  check   proves the shipped data complete, cited and consistent; prints how complete each layer is,
          and every failure as layer/id: reason
  table   writes that table into README.md`;

const readmePath = join(projectRoot, "README.md");

function main([command, ...more]: string[]): void {
  const geodata = readGeodata(join(projectRoot, "geodata"));
  const table = coverageTable(geodata);
  const readme = readFileSync(readmePath, "utf8");
  if (command === "table" && more.length === 0) {
    writeFileSync(readmePath, withTable(readme, table));
  } else if (command === "check" && more.length === 0) {
    const outdated = withTable(readme, table) === readme ? [] : [outdatedTable];
    report(table, [...checkGeodata(geodata), ...outdated]);
  } else {
    console.error(usage);
    process.exitCode = 2;
  }
}

const outdatedTable = "README.md: its table is out of date; npm run geodata -- table writes it";

function report(table: string, failures: readonly string[]): void {
  console.log(table);
  for (const failure of failures) console.error(failure);
  if (failures.length === 0) return;
  console.error(`Failures: ${failures.length}`);
  process.exitCode = 1;
}

main(process.argv.slice(2));
