import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whether the machine has poppler's `pdftotext`; it must where all tests are to run. */
export function hasPdfText(): boolean {
  if (spawnSync("pdftotext", ["-v"]).status === 0) return true;
  const how = "install poppler (Debian: apt-get install poppler-utils)";
  if (process.env.CI) throw new Error(`The tests need pdftotext here: ${how}`);
  console.warn(`Tests that read PDFs are skipped. To run them, ${how}.`);
  return false;
}

/**
 * What `pdftotext` reads of a PDF, in the order in which people read it, without marks of direction.
 * Pages are parted by form feeds.
 */
export function pdfText(pdf: Buffer): Promise<string> {
  return readBy("pdftotext", ["-", "-"], pdf);
}

/** The structure of a PDF by indentation, an element or a quoted text a line, as poppler's `pdfinfo` tells it. */
export function pdfStructure(pdf: Buffer): Promise<string> {
  return readBy("pdfinfo", ["-struct-text", "-"], pdf);
}

async function readBy(program: string, args: readonly string[], pdf: Buffer): Promise<string> {
  const reading = run(program, args, { maxBuffer: 2 ** 26 });
  reading.child.stdin?.end(pdf);
  const { stdout } = await reading;
  return stdout.replace(/[\u200e\u200f\u202a-\u202e]/g, "");
}
