import type { Bbox } from "./declaration.ts";

/** Pakistan and the territory it administers, with a margin. */
export const pakistan: Bbox = [60, 23, 79, 38];

export const ccBy4 = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" };
