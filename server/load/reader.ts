/** A feature as a file has it, not yet checked. */
export interface ReadFeature {
  /** Counted from 0 in the order of the file. */
  index: number;
  feature: unknown;
}

/**
 * Turns the bytes of one file format into features, holding no more than one of them at a time.
 * @throws UnreadableFile
 */
export type Reader = (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<ReadFeature>;

/** The file cannot be read as its format: missing, cut short, not JSON. The message says where. */
export class UnreadableFile extends Error {
  override name = "UnreadableFile";
}
