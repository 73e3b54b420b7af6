import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Feature, Geometry } from "geojson";
import { afterAll, beforeAll } from "vitest";
import { type ReadOptions, UnreadableFile } from "../../server/load/reader.ts";
import { readFeatures } from "../../server/load/readFeatures.ts";

export type Read = Feature<Geometry | null> & { problems?: readonly string[] };

/** Writes files into a directory of the test file's own, and reads their features. */
export function readingFiles() {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "naqsha-formats-"));
  });
  afterAll(() => rm(directory, { recursive: true }));

  const pathOf = (name: string) => join(directory, name);

  async function read(
    name: string,
    content: string | Uint8Array,
    options: ReadOptions = {},
  ): Promise<Read[]> {
    await writeFile(pathOf(name), content);
    const features: Read[] = [];
    for await (const { feature, problems } of readFeatures(pathOf(name), options)) {
      features.push(problems ? { ...(feature as Read), problems } : (feature as Read));
    }
    return features;
  }

  /** What is said of a file that cannot be read, without its name. */
  async function refusal(
    name: string,
    content: string | Uint8Array,
    options: ReadOptions = {},
  ): Promise<string> {
    try {
      await read(name, content, options);
    } catch (error) {
      if (error instanceof UnreadableFile) return error.message.replace(`${pathOf(name)}: `, "");
      throw error;
    }
    throw new Error(`${name} was read`);
  }

  return { pathOf, read, refusal };
}

/** Positions to 0.1 m, to compare with. */
export function rounded(geometry: Geometry | null | undefined): unknown {
  const text = JSON.stringify(geometry, (_, value) =>
    typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value,
  );
  return JSON.parse(text);
}
