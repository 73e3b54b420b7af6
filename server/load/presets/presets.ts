import { himatibet } from "./himatibet.ts";
import type { Preset } from "./preset.ts";
import { ucdpGed } from "./ucdp-ged.ts";
import { usgsMrds } from "./usgs-mrds.ts";
import { wriPowerPlants } from "./wri-power-plants.ts";

export const presets: readonly Preset[] = [ucdpGed, wriPowerPlants, himatibet, usgsMrds];
