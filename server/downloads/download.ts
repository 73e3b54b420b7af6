import type { Language } from "../../geodata/declaration.ts";
import type { LayerState } from "../contract/wire.ts";
import type { FeatureRow } from "../features/queries.ts";
import type { CitedSources } from "./citedSources.ts";

/** What a file is made of. */
export interface Download {
  layer: LayerState;
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
  cited: CitedSources;
  /** The features, each with its sources whatever the properties are. To be read once. */
  pages: AsyncIterable<readonly FeatureRow[]>;
}
