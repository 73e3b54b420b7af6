import { z } from "zod";

/** Settings that are wrong, all of them. Values are not repeated: they may be secrets. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
  }
}

const rasterBasemap = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower case, digits and hyphens"),
  title: z.string().min(1),
  url: z
    .string()
    .regex(/^https?:\/\//, "must be an http or https URL")
    .refine(hasTilePlaceholders, "needs {z}, {x} and {y}"),
  attribution: z.string().min(1),
  kind: z.enum(["raster", "terrain"]),
});

/** Sources of `frame-ancestors`: nothing in them can begin another directive. */
const ancestors = /^(\*|https?:\/\/(\*\.)?[\w.-]+(:\d+)?( https?:\/\/(\*\.)?[\w.-]+(:\d+)?)*)$/;

/** Every setting: its environment variable, default and meaning. The README's table is tested against it. */
export const environment = z.object({
  PORT: number(0, 65_535).default(8080).describe("Port to listen on; 0 takes a free one"),
  NAQSHA_HOST: z
    .string()
    .default("127.0.0.1")
    .describe("Address to listen on; `0.0.0.0` for every interface"),
  NAQSHA_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "must be an http or https URL" })
    .transform(withoutTrailingSlash)
    .optional()
    .describe("Address people use, when a proxy makes it another than the server's own"),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// URL" })
    .optional()
    .describe("PostgreSQL with PostGIS; without it the embedded database is used"),
  NAQSHA_DATA_DIR: z.string().default(".naqsha").describe("Directory of the embedded database"),
  NAQSHA_DATABASE_POOL: number(1, 500)
    .default(10)
    .describe("Most connections to PostgreSQL at once"),
  NAQSHA_STATEMENT_TIMEOUT_MS: number(100, 600_000)
    .default(15_000)
    .describe("A query that takes longer is ended, and its request answered with 503"),
  NAQSHA_TILE_CACHE_MB: number(1, 65_536).default(128).describe("Memory for finished tiles"),
  NAQSHA_WORLDVIEW: z
    .enum(["un", "pk"])
    .default("un")
    .describe("Boundaries as drawn by `un` or `pk`, when a map does not say"),
  NAQSHA_RASTER_BASEMAPS: z
    .string()
    .transform(parseJson)
    .pipe(z.array(rasterBasemap))
    .default([])
    .describe(
      "JSON array of `{id, title, url, attribution, kind}`, `kind` being `raster`, or `terrain` for Terrarium heights",
    ),
  NAQSHA_EMBED_ANCESTORS: z
    .string()
    .regex(ancestors, "must be `*`, or origins separated by spaces")
    .default("*")
    .describe(
      "Pages that may show `/embed` in a frame: `*`, or origins such as `https://example.org` and `https://*.example.org`, separated by spaces",
    ),
  NAQSHA_LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"])
    .default("info")
    .describe("`debug` (every request), `info`, `warn`, `error` or `silent`"),
});

export type Config = ReturnType<typeof loadConfig>;

/**
 * Reads the settings. An empty variable counts as unset; an unknown `NAQSHA_…` is a problem,
 * since it is a misspelt one.
 * @throws ConfigError with every problem.
 */
export function loadConfig(env: NodeJS.ProcessEnv) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const problems = Object.keys(given)
    .filter((name) => name.startsWith("NAQSHA_") && !Object.hasOwn(environment.shape, name))
    .map((name) => `${name} is not a setting`);
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      problems.push(`${path.join(".")}: ${message}`);
    }
  }
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return named(parsed.data);
}

function named(values: z.infer<typeof environment>) {
  return {
    port: values.PORT,
    host: values.NAQSHA_HOST,
    publicUrl: values.NAQSHA_PUBLIC_URL,
    databaseUrl: values.DATABASE_URL,
    dataDir: values.NAQSHA_DATA_DIR,
    poolSize: values.NAQSHA_DATABASE_POOL,
    statementTimeoutMs: values.NAQSHA_STATEMENT_TIMEOUT_MS,
    tileCacheBytes: values.NAQSHA_TILE_CACHE_MB * 1024 * 1024,
    worldview: values.NAQSHA_WORLDVIEW,
    rasterBasemaps: values.NAQSHA_RASTER_BASEMAPS,
    embedAncestors: values.NAQSHA_EMBED_ANCESTORS,
    logLevel: values.NAQSHA_LOG_LEVEL,
  };
}

function number(minimum: number, maximum: number) {
  return z
    .string()
    .regex(/^\d+$/, "must be a whole number")
    .transform(Number)
    .refine(
      (value) => value >= minimum && value <= maximum,
      `must be between ${minimum} and ${maximum}`,
    );
}

function withoutTrailingSlash(url: string): string {
  return url.replace(/\/+$/, "");
}

function hasTilePlaceholders(url: string): boolean {
  const decoded = decodeURI(url);
  return ["{z}", "{x}", "{y}"].every((placeholder) => decoded.includes(placeholder));
}

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "is not valid JSON" });
    return z.NEVER;
  }
}
