import { benchBufferErrors } from "./bench/bufferErrors.ts";
import { benchFigures } from "./bench/figures.ts";
import { benchFilter } from "./bench/filter.ts";
import { benchMembershipErrors } from "./bench/membershipErrors.ts";
import { benchStart } from "./bench/start.ts";
import { benchZones } from "./bench/zones.ts";

/** `npm run bench -- NAME`: prints measurements; never judges them. */
const benches: Record<string, () => Promise<void>> = {
  start: benchStart,
  figures: benchFigures,
  filter: benchFilter,
  zones: benchZones,
  "buffer-errors": benchBufferErrors,
  "membership-errors": benchMembershipErrors,
};

const bench = benches[process.argv[2] ?? ""];
if (!bench) {
  console.error(`Usage: npm run bench -- ${Object.keys(benches).join("|")}`);
  process.exit(2);
}
await bench();
