/**
 * A feature as a file has it, not yet checked. The reader of each format is an async generator of
 * these, and holds no more than it must.
 */
export interface ReadFeature {
  /** Counted from 0 in the order of the file. */
  index: number;
  /** Meant to be a GeoJSON Feature, in longitude, latitude on WGS 84. */
  feature: unknown;
  /** Found wrong before the check: the feature is refused for them alone. */
  problems?: readonly string[];
}

/** What a file does not say itself. */
export interface ReadOptions {
  /** Told how many bytes of the file itself have been read. */
  onRead?: (bytes: number) => void;
  /** Told once of each thing that was left out, such as heights, or links that are not fetched. */
  onNote?: (note: string) => void;
  /** The coordinates' reference system: `EPSG:32642`, or a proj string. Goes before the file's own. */
  crs?: string;
  /** Of text, by a name TextDecoder knows: `windows-1252`. */
  encoding?: string;
  /** Between the cells of a table. */
  delimiter?: string;
  /** The column of longitudes (or eastings, where `crs` is a grid). */
  lon?: string;
  /** The column of latitudes (or northings). */
  lat?: string;
  /** The column of UTM zones on WGS 84 (`42`, `42N`, `42R`), of eastings in `lon` and northings in `lat`. */
  zone?: string;
  /** The column of geometries as well-known text. */
  wkt?: string;
  /** Which of several tables or layers in one file. */
  table?: string;
}

/** The file cannot be read as its format: missing, cut short, not JSON. The message says where. */
export class UnreadableFile extends Error {
  override name = "UnreadableFile";
}

/** What a file leaves open, and an option of the same name answers. */
export type Question =
  | { option: "columns"; header: readonly string[] }
  | { option: "crs" }
  | { option: "table"; names: readonly string[] };

/** The file can be read once more is said of it. */
export class Unsaid extends UnreadableFile {
  readonly question: Question;

  constructor(message: string, question: Question) {
    super(message);
    this.question = question;
  }
}
