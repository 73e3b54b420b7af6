import type { z } from "zod";
import type { LocalText } from "../../geodata/declaration.ts";
import type { EditionSnapshot } from "../catalog/editionSnapshots.ts";
import type { Language } from "../contract/wire.ts";
import type { Queryable, QueryOptions } from "../database/database.ts";
import type { FilterResolver } from "../filter/filterResolver.ts";
import type { FeatureShapes } from "./shapes/featureShapes.ts";

/** What a process works with. */
export interface Workshop {
  database: Queryable;
  /** The edition that was asked for, the latest unless one was. */
  snapshot: EditionSnapshot;
  resolver: FilterResolver;
  shapes: FeatureShapes;
  language: Language;
  /** Ends queries when the client goes away. */
  options: QueryOptions;
}

/** A computation that is executed by POST, and described by what it takes and gives. */
export interface Process<Inputs extends z.ZodType = z.ZodType> {
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
  execute(inputs: z.output<Inputs>, workshop: Workshop): Promise<unknown>;
}

/** Ties the inputs a process declares to those it is executed with. */
export function defineProcess<Inputs extends z.ZodType>(process: Process<Inputs>): Process {
  return process as Process;
}
