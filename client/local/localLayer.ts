import type { Bbox, PropertyDeclaration } from "../../geodata/declaration.ts";
import type { ReadOptions } from "../../server/load/reader.ts";
import type { Clause } from "../filter/clause.ts";

/** Files of the reader's own on the map. They stay in this browser, and are no part of the address. */
export interface LocalState {
  /** On the map, bottom first. */
  layers: readonly LocalLayer[];
  /** Being read, or waiting for a word of the reader. */
  openings: readonly Opening[];
  /** The feature of a file whose details are shown as selected. */
  selected: { layer: string; id: string } | null;
}

/** A file on the map. What is in it is held by the worker that read it. */
export interface LocalLayer extends LocalContent {
  /** `local-1`: names its source on the map. */
  id: string;
  /** The file's name. */
  name: string;
  visible: boolean;
  /** 0 to 1. */
  opacity: number;
  /** The column that features are labelled by; null for none. */
  labelBy: string | null;
  /** What of it is shown, by column. */
  clauses: Readonly<Record<string, Clause>>;
  /** What its own filter and the map's area leave; null while that is found out. */
  matched: number | null;
  /** Changes whenever other features are shown, or by other names: its tiles are then others. */
  version: number;
}

/** What is known of a file that has been read. */
export interface LocalContent {
  count: number;
  kinds: readonly LocalKind[];
  bbox: Bbox;
  /** By name, in the file's order. */
  columns: Readonly<Record<string, PropertyDeclaration>>;
  /** Named as names are, if one is. */
  nameColumn: string | null;
  /** What was put right or left out of all features alike. */
  notes: readonly string[];
  leftOut: LeftOut | null;
}

export type LocalKind = "point" | "line" | "area";

/** What of a file could not be taken. */
export interface LeftOut {
  /** Features with something wrong. */
  count: number;
  /** What is wrong with the first of them, a line each. */
  lines: readonly string[];
  /** Why the file could not be read to its end; null when it could. */
  endedBy: string | null;
}

/** A file on its way to the map. */
export interface Opening {
  id: string;
  name: string;
  stage: OpeningStage;
}

export type OpeningStage =
  /** 0 to 1. */
  | { kind: "reading"; fraction: number }
  | { kind: "asking"; question: LocalQuestion }
  /** Some of it can be shown, and the reader decides. */
  | { kind: "partial"; content: LocalContent; leftOut: LeftOut }
  | { kind: "failed"; lines: readonly string[] };

/** What a file does not say itself. */
export type LocalQuestion =
  | {
      option: "columns";
      header: readonly string[];
      /** Its first rows. */
      rows: readonly (readonly string[])[];
      guess: TableChoice;
      /** What was wrong with the answer before this question. */
      refusal: readonly string[];
    }
  | { option: "crs"; refusal: readonly string[] }
  | { option: "table"; names: readonly string[] };

/** Columns by name, and the system they are in. */
export type TableChoice = Pick<ReadOptions, "lon" | "lat" | "zone" | "wkt" | "crs">;
