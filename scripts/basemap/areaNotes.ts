import type { UnitId } from "./units.ts";

/** What is stated of a country or province as a whole, and who says so. */
export const areaNotes: Readonly<Record<UnitId, { note: string; sources: readonly string[] }>> = {
  pakistan: {
    note: "As of 2025 no rare earths are mined or refined commercially, and surveys are incomplete. The rare earths are 17 elements: the 15 lanthanides, scandium and yttrium. Shahpar III drones and rapid-response units have been proposed to secure mining zones.",
    sources: ["masood-2025"],
  },
  balochistan: {
    note: "Said to hold 12 of the 17 rare earth elements. Mining could take up to 40 % of the local water. Its law on mining is the Balochistan Mines and Minerals Act 2025.",
    sources: ["masood-2025"],
  },
};
