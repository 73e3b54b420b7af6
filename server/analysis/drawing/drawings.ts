import { bufferGeometries } from "../buffer/bufferGeometries.ts";
import { composeRegion } from "../compose/composeRegion.ts";

/** What is drawn in a thread of its own where it takes long. What they take and give can be cloned. */
export const drawings = { buffer: bufferGeometries, compose: composeRegion };

export type Drawings = typeof drawings;
export type DrawingName = keyof Drawings;
