import type { PixelJob } from "./pixelProcess.ts";
import { scenePng } from "./scenePng.ts";

/** Makes pixels in a process of its own, one picture at a time. What it throws ends it, which tells the other side. */

process.on("message", ({ svg, widthPx, dpi }: PixelJob) => {
  process.send?.(scenePng(svg, widthPx, dpi));
});

// A terminal interrupts all its processes; this one ends with the server, which may still want its picture.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit());
