import type { ReactiveControllerHost } from "lit";
import { layerQuery } from "../../server/contract/layerQuery.ts";
import type { MapSpec } from "../../server/contract/mapSpec.ts";
import type { DateHistogram, LayerState } from "../../server/contract/wire.ts";
import { LatestRequest } from "../panels/latestRequest.ts";
import { type BinCounts, binCounts } from "./binCounts.ts";
import { dayOf } from "./days.ts";
import { fetchDates, fetchHistogram } from "./requests.ts";
import { type TimeAxis, timeAxis } from "./timeAxis.ts";

/** First and last day of the features of some layers. */
type Days = readonly [first: number, last: number];

/**
 * The dates of some layers on one axis. The axis has all their dates, whatever the map asks for, so
 * that it does not move under the hand; the counts are of what filters and the area leave.
 */
export class TimelineCounts {
  readonly #days: LatestRequest<Days | null>;
  readonly #histograms: LatestRequest<readonly DateHistogram[]>;
  #daysAsked = "";
  #asked = "";
  #axis: TimeAxis | null = null;
  #counts: BinCounts | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#days = new LatestRequest(host);
    this.#histograms = new LatestRequest(host);
  }

  /** Null until it is known, and where no feature has a date. */
  get axis(): TimeAxis | null {
    return this.#axis;
  }

  /** Of the question before, while the answer is on its way; null before the first. */
  get counts(): BinCounts | null {
    return this.#counts;
  }

  get status(): "pending" | "done" | "failed" {
    const states = [this.#days.state.status, this.#histograms.state.status];
    if (states.includes("failed")) return "failed";
    return states.every((status) => status === "done") ? "done" : "pending";
  }

  /** Asks anew what has changed. To be called before each rendering of the host. */
  follow(layers: readonly LayerState[], edition: number, spec: MapSpec, widthPx: number): void {
    this.#followDays(layers, edition);
    const { state } = this.#days;
    const days = state.status === "done" ? state.value : null;
    if (!days || widthPx === 0) return;
    this.#followAxis(days, widthPx);
    if (this.#axis) this.#followCounts(this.#axis, layers, edition, spec);
  }

  #followDays(layers: readonly LayerState[], edition: number): void {
    const asked = `${layers.map(({ id }) => id).join()}@${edition}`;
    if (this.#daysAsked === asked) return;
    this.#daysAsked = asked;
    void this.#days.run((signal) => fetchDays(layers, edition, signal));
  }

  #followAxis([first, last]: Days, widthPx: number): void {
    const axis = timeAxis(first, last, widthPx);
    const isSame = axis.edges.join() === this.#axis?.edges.join();
    if (isSame) return;
    this.#axis = axis;
    this.#counts = null;
  }

  #followCounts(
    axis: TimeAxis,
    layers: readonly LayerState[],
    edition: number,
    { datetime: _, ...timeless }: MapSpec,
  ): void {
    const { interval } = axis;
    const questions = layers.map((layer) => ({
      layer: layer.id,
      query: { interval, ...layerQuery(timeless, layer) },
    }));
    const asked = JSON.stringify([edition, questions]);
    if (asked === this.#asked) {
      const { state } = this.#histograms;
      if (state.status === "done") this.#counts ??= binCounts(axis, state.value);
      return;
    }
    this.#asked = asked;
    void this.#histograms.run(async (signal) => {
      const histograms = await Promise.all(
        questions.map(({ layer, query }) => fetchHistogram(layer, edition, query, signal)),
      );
      if (!signal.aborted) this.#counts = binCounts(axis, histograms);
      return histograms;
    });
  }
}

async function fetchDays(
  layers: readonly LayerState[],
  edition: number,
  signal: AbortSignal,
): Promise<Days | null> {
  const dates = await Promise.all(layers.map(({ id }) => fetchDates(id, edition, signal)));
  const days = dates.flat().map(dayOf);
  return days.length === 0 ? null : [Math.min(...days), Math.max(...days)];
}
