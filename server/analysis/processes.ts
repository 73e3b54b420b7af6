import { buffer } from "./buffer/bufferProcess.ts";
import { compose } from "./compose/composeProcess.ts";
import { exposure } from "./exposure/exposure.ts";
import { nearest } from "./nearest/nearest.ts";
import type { Process } from "./process.ts";
import { zoneReport } from "./zoneReport/zoneReport.ts";

/** Everything there is to compute. */
export const processes: readonly Process[] = [buffer, compose, zoneReport, exposure, nearest];
