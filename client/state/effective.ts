import type { Theme } from "../../server/contract/mapSpec.ts";
import type { Language, Worldview } from "../../server/contract/wire.ts";
import type { State } from "./store.ts";

/** What the map shows where its address says nothing. */

export const language = ({ spec }: State): Language => spec.lang ?? "en";

export const theme = ({ spec, systemTheme }: State): Theme => spec.theme ?? systemTheme;

export const worldview = ({ spec, catalog }: State): Worldview =>
  spec.worldview ?? catalog?.defaultWorldview ?? "un";

export const basemap = ({ spec }: State): string => spec.basemap ?? "default";
