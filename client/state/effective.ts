import type { FeatureReference, Theme } from "../../server/contract/mapSpec.ts";
import type { Language, Worldview } from "../../server/contract/wire.ts";
import type { State } from "./store.ts";

/** What the map shows where its address says nothing. */

export const language = ({ spec }: State): Language => spec.lang ?? "en";

export const theme = ({ spec, systemTheme }: State): Theme => spec.theme ?? systemTheme;

export const worldview = ({ spec, catalog }: State): Worldview =>
  spec.worldview ?? catalog?.defaultWorldview ?? "un";

/** The feature whose details are told, of a layer or of a file. */
export const selected = ({ spec, local }: State): FeatureReference | undefined =>
  local.selected ?? spec.select;

export const basemap = ({ spec }: State): string => spec.basemap ?? "default";
