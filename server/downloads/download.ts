import type { Language, LayerDeclaration } from "../../geodata/declaration.ts";
import type { FeatureRow } from "../features/queries.ts";
import type { CitedSources } from "./citedSources.ts";

/** What of a layer goes into a file of its features. */
export interface DownloadedLayer
  extends Pick<
    LayerDeclaration,
    "id" | "title" | "description" | "geometry" | "properties" | "attribution"
  > {
  /** Absent: none is told, as of shapes that a client sent. */
  licence?: LayerDeclaration["licence"];
}

/** What a file is made of. */
export interface Download {
  layer: DownloadedLayer;
  edition: number;
  /** ISO 8601 instant at which the edition was published. */
  publishedAt: string;
  language: Language;
  /** Names of the properties to give, the identifier among them. */
  properties: readonly string[];
  /** What was asked for, as it was written, by parameter. Empty: all features. */
  question: Readonly<Record<string, string>>;
  /** Where the same file is made again. */
  address: string;
  featureCount: number;
  /** What is to be known of positions; absent: as of layers. */
  positions?: string;
  cited: CitedSources;
  /** The features, each with its sources whatever the properties are. To be read once. */
  pages: AsyncIterable<readonly FeatureRow[]>;
}
