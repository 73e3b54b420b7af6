/**
 * A feature as a file has it, not yet checked. The reader of each format is an async generator of
 * these from bytes, and holds no more than one of them at a time.
 */
export interface ReadFeature {
  /** Counted from 0 in the order of the file. */
  index: number;
  feature: unknown;
}

/** The file cannot be read as its format: missing, cut short, not JSON. The message says where. */
export class UnreadableFile extends Error {
  override name = "UnreadableFile";
}
