import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { LayerQuery } from "../../server/contract/layerQuery.ts";
import type { LayerState } from "../../server/contract/wire.ts";
import { countMatches } from "../panels/requests.ts";

export interface MatchCount {
  /** Of the question asked before, while the answer is on its way; null before the first. */
  matched: number | null;
  status: "pending" | "done" | "failed";
}

interface Question {
  asked: string;
  running: AbortController;
}

/** How many features of each layer match, by the server. A question that has changed is asked anew, and the old question dropped. */
export class MatchCounts implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #questions = new Map<string, Question>();
  #counts: ReadonlyMap<string, MatchCount> = new Map();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** By layer id; a layer of which nothing is asked is not among them. */
  get counts(): ReadonlyMap<string, MatchCount> {
    return this.#counts;
  }

  /** Asks what is not yet known of these questions, by layer id, and forgets all others. */
  follow(queries: ReadonlyMap<string, LayerQuery>, edition: number): void {
    for (const [layer, { running }] of this.#questions) {
      if (!queries.has(layer)) {
        running.abort();
        this.#questions.delete(layer);
        this.#tell(layer, null);
      }
    }
    for (const [layer, query] of queries) {
      const asked = JSON.stringify([query, edition]);
      if (this.#questions.get(layer)?.asked !== asked) this.#ask(layer, query, edition, asked);
    }
  }

  hostDisconnected(): void {
    for (const { running } of this.#questions.values()) running.abort();
    this.#questions.clear();
  }

  async #ask(layer: string, query: LayerQuery, edition: number, asked: string): Promise<void> {
    this.#questions.get(layer)?.running.abort();
    const running = new AbortController();
    this.#questions.set(layer, { asked, running });
    const before = this.#counts.get(layer)?.matched ?? null;
    this.#tell(layer, { matched: before, status: "pending" });
    try {
      const matched = await countMatches(layer, edition, query, running.signal);
      if (!running.signal.aborted) this.#tell(layer, { matched, status: "done" });
    } catch {
      if (!running.signal.aborted) this.#tell(layer, { matched: null, status: "failed" });
    }
  }

  #tell(layer: string, count: MatchCount | null): void {
    const counts = new Map(this.#counts);
    if (count) counts.set(layer, count);
    else counts.delete(layer);
    this.#counts = counts;
    this.#host.requestUpdate();
  }
}

/** Features of these layers that match; one of which nothing is asked matches whole. Null until all are counted. */
export function matchedOf(
  layers: readonly LayerState[],
  counts: ReadonlyMap<string, MatchCount>,
): number | null {
  return layers.reduce<number | null>((sum, { id, featureCount }) => {
    const count = counts.get(id);
    const matched = count ? count.matched : featureCount;
    return sum === null || matched === null ? null : sum + matched;
  }, 0);
}
