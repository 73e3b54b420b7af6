import { ancientMiningLayer } from "./ancientMining.ts";
import { basemapLayers } from "./basemapLayers.ts";
import type { Catalog } from "./declaration.ts";
import { incidentLayers } from "./incidentLayers.ts";
import { nodeLayers } from "./nodeLayers.ts";
import { routeLayers } from "./routeLayers.ts";
import { siteLayers } from "./siteLayers.ts";
import { tectonicLayers } from "./tectonicLayers.ts";

/** Every layer Naqsha ships, declared once. Bottom of the map first. */
export const catalog: Catalog = {
  groups: [
    { id: "sites", title: { en: "Mineral sites", ur: "معدنی مقامات" } },
    { id: "geology", title: { en: "Geology", ur: "ارضیات" } },
    { id: "infrastructure", title: { en: "Routes and nodes", ur: "راستے اور مراکز" } },
    { id: "security", title: { en: "Security", ur: "سلامتی" } },
  ],
  layers: [
    ...basemapLayers,
    ...tectonicLayers,
    ...routeLayers,
    ...nodeLayers,
    ...incidentLayers,
    ancientMiningLayer,
    ...siteLayers,
  ],
};
