import type { Figure } from "../figure.ts";
import { PixelProcesses } from "./pixelProcesses.ts";
import type { FigureFormat, WritingRequest } from "./writeFigure.ts";
import { WritingThread } from "./writingThread.ts";

interface WritingJob {
  figure: Figure;
  format: FigureFormat;
  /** Of pixels. */
  dpi: number;
}

const mmPerInch = 25.4;

/** Writes figures where nobody else waits for it: drawings in a thread, pixels in processes. */
export class FigureWriter {
  readonly #thread = new WritingThread<WritingRequest>(import.meta.url, "./writingWorker");
  readonly #pixels = new PixelProcesses();

  /** @throws HttpProblem 500 or 503 where it cannot be done; what the signal was aborted with. */
  async write(
    { figure, format, dpi }: WritingJob,
    signal: AbortSignal | undefined,
  ): Promise<Uint8Array> {
    const written = await this.#thread.write({ figure, format }, signal);
    if (format !== "png") return written;
    const svg = Buffer.from(written).toString();
    const widthPx = Math.round((figure.widthMm / mmPerInch) * dpi);
    return this.#pixels.draw({ svg, widthPx, dpi }, signal);
  }
}
