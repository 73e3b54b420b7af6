import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigError, environment, loadConfig } from "../../server/config.ts";
import { projectRoot } from "../../server/projectRoot.ts";

function problemsOf(env: NodeJS.ProcessEnv): string {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return "";
}

describe("settings", () => {
  test("all have defaults", () => {
    expect(loadConfig({})).toMatchObject({ port: 8080, dataDir: ".naqsha", worldview: "un" });
  });

  test("an empty variable counts as unset", () => {
    expect(loadConfig({ DATABASE_URL: "", PORT: "" })).toEqual(loadConfig({}));
  });

  test("every problem is reported at once, and no value is repeated", () => {
    const message = problemsOf({
      PORT: "80a",
      DATABASE_URL: "mysql://user:hunter2@host/db",
      NAQSHA_PROT: "8080",
      NAQSHA_RASTER_BASEMAPS: "[{",
    });
    expect(message).toMatch(/PORT: must be a whole number/);
    expect(message).toMatch(/DATABASE_URL: must be a postgres:\/\/ URL/);
    expect(message).toMatch(/NAQSHA_PROT is not a setting/);
    expect(message).toMatch(/NAQSHA_RASTER_BASEMAPS: is not valid JSON/);
    expect(message).not.toContain("hunter2");
  });

  test.each(["-1", "65536", "8080.5", " 80"])("PORT=%s is refused", (port) => {
    expect(problemsOf({ PORT: port })).toContain("PORT");
  });

  test("a raster basemap needs the three placeholders", () => {
    const basemap = { id: "osm", title: "OSM", attribution: "OSM", kind: "raster" };
    const withUrl = (url: string) => ({
      NAQSHA_RASTER_BASEMAPS: JSON.stringify([{ ...basemap, url }]),
    });
    expect(problemsOf(withUrl("https://a.example/{z}/{x}.png"))).toContain(
      "needs {z}, {x} and {y}",
    );
    expect(loadConfig(withUrl("https://a.example/{z}/{x}/{y}.png")).rasterBasemaps).toHaveLength(1);
  });

  test.each(["*; script-src *", "'none'", "example.org", "https://a.example,https://b.example"])(
    "NAQSHA_EMBED_ANCESTORS=%s is refused",
    (value) => {
      expect(problemsOf({ NAQSHA_EMBED_ANCESTORS: value })).toContain("NAQSHA_EMBED_ANCESTORS");
    },
  );

  test("the README's table says what the code does", () => {
    const readme = readFileSync(join(projectRoot, "README.md"), "utf8");
    for (const [name, schema] of Object.entries(environment.shape)) {
      const parsed = schema.safeParse(undefined);
      const byDefault = parsed.success && parsed.data !== undefined ? parsed.data : "";
      const shown = byDefault === "" ? "" : `\`${[byDefault].flat().join(" ") || "[]"}\``;
      expect(readme).toContain(`| \`${name}\` | ${shown} | ${schema.description} |`);
    }
  });
});
