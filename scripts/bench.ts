import { benchBufferErrors } from "./bench/bufferErrors.ts";
import { benchBuffers } from "./bench/buffers.ts";
import { benchFilter } from "./bench/filter.ts";
import { benchStart } from "./bench/start.ts";

/** `npm run bench -- NAME`: prints measurements; never judges them. */
const benches: Record<string, () => Promise<void>> = {
  start: benchStart,
  filter: benchFilter,
  buffers: benchBuffers,
  "buffer-errors": benchBufferErrors,
};

const bench = benches[process.argv[2] ?? ""];
if (!bench) {
  console.error(`Usage: npm run bench -- ${Object.keys(benches).join("|")}`);
  process.exit(2);
}
await bench();
