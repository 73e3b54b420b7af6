import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { findJsonError } from "./formats/findJsonError.ts";
import { UnreadableFile } from "./reader.ts";

/**
 * Reads a JSON file that a person wrote.
 * @throws UnreadableFile naming the file, and the path of everything wrong in it.
 */
export async function readJsonFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(parsedJson(path, await textOf(path)));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.flatMap((issue) => lines(issue));
  throw new UnreadableFile([`${path} cannot be used:`, ...problems].join("\n"));
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === "ENOENT" ? "there is no such file" : `it cannot be read (${code})`;
    throw new UnreadableFile(`${path}: ${reason}`);
  }
}

function parsedJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const { offset, reason } = findJsonError(text);
    const line = text.slice(0, offset).split("\n").length;
    throw new UnreadableFile(`${path}: it is not valid JSON: ${reason} (line ${line})`);
  }
}

function lines(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
  // Why the name of an entry is wrong stands one level down.
  const reasons = issue.code === "invalid_key" ? issue.issues : [issue];
  return reasons.map(({ message }) => `  ${path}${message}`);
}
