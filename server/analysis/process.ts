import type { z } from "zod";
import type { LocalText, SourceRecord } from "../../geodata/declaration.ts";
import type { EditionSnapshot } from "../catalog/editionSnapshots.ts";
import type { Language } from "../contract/wire.ts";
import type { Queryable, QueryOptions } from "../database/database.ts";
import type { ApiRequest } from "../features/apiRequest.ts";
import type { Encoding } from "../features/encodings.ts";
import type { FilterResolver } from "../filter/filterResolver.ts";
import type { Drawing } from "./drawing/drawing.ts";
import type { FeatureShapes } from "./shapes/featureShapes.ts";
import type { LayerSpreads } from "./shapes/layerSpreads.ts";

/** What a process works with. */
export interface Workshop {
  database: Queryable;
  /** The edition that was asked for, the latest unless one was. */
  snapshot: EditionSnapshot;
  resolver: FilterResolver;
  shapes: FeatureShapes;
  spreads: LayerSpreads;
  drawing: Drawing;
  language: Language;
  /** Ends queries when the client goes away. */
  options: QueryOptions;
}

/** What a document about a result is written with. */
export interface Desk extends Workshop {
  ask: ApiRequest;
  /** What features cite. */
  records: readonly SourceRecord[];
}

/** Another form than JSON that a result comes in. */
export interface ResultDocument<Inputs, Result> {
  encoding: Encoding;
  write(result: Result, asked: Inputs, desk: Desk): string | Promise<string | Buffer>;
}

/** A computation that is executed by POST, and described by what it takes and gives. */
export interface Process<Inputs extends z.ZodType = z.ZodType, Result = unknown> {
  id: string;
  version: string;
  title: LocalText;
  description: LocalText;
  /** Strict: an input it does not know is an error. */
  inputs: Inputs;
  result: {
    title: LocalText;
    /** Of the JSON it gives. */
    mediaType: "application/json" | "application/geo+json";
    schema: object;
  };
  /** @throws HttpProblem naming the input that is wrong. */
  execute(inputs: z.output<Inputs>, workshop: Workshop): Promise<Result>;
  documents?: readonly ResultDocument<z.output<Inputs>, Result>[];
}

/** Ties the inputs a process declares to those it is executed with, and its result to what is written of it. */
export function defineProcess<Inputs extends z.ZodType, Result>(
  process: Process<Inputs, Result>,
): Process {
  return process as Process;
}
