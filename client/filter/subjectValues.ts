import type { ReactiveControllerHost } from "lit";
import type { FeatureResponse, LayerState } from "../../server/contract/wire.ts";
import { LatestRequest } from "../panels/latestRequest.ts";
import { fetchFeatures } from "../panels/requests.ts";
import { type PropertyFacts, propertyFacts } from "./propertyFacts.ts";

type Values = ReadonlyMap<string, readonly FeatureResponse[]>;

/** What the features of some layers have in their properties. */
export class SubjectValues {
  readonly #request: LatestRequest<Values>;
  #asked = "";
  #facts = new Map<string, PropertyFacts>();
  #factsOf = "";

  constructor(host: ReactiveControllerHost) {
    this.#request = new LatestRequest(host);
  }

  get status() {
    return this.#request.state.status;
  }

  /** Asks once for each edition. */
  follow(layers: readonly LayerState[], edition: number): void {
    const wanted = `${layers.map(({ id }) => id).join()}@${edition}`;
    if (this.#asked === wanted) return;
    this.#asked = wanted;
    this.#factsOf = "";
    void this.#request.run((signal) => fetchValues(layers, edition, signal));
  }

  /** Null where the values of not all of these layers are here. */
  facts(layers: readonly LayerState[], name: string): PropertyFacts | null {
    const { state } = this.#request;
    if (state.status !== "done") return null;
    const features = layers.map(({ id }) => state.value.get(id));
    if (features.includes(undefined)) return null;
    const key = layers.map(({ id }) => id).join();
    if (this.#factsOf !== key) this.#facts.clear();
    this.#factsOf = key;
    const known = this.#facts.get(name);
    if (known) return known;
    const facts = propertyFacts(
      features.flatMap((each) => each ?? []),
      name,
    );
    this.#facts.set(name, facts);
    return facts;
  }
}

/** The features of each layer; a layer too large to send whole is not among them. */
async function fetchValues(
  layers: readonly LayerState[],
  edition: number,
  signal: AbortSignal,
): Promise<Values> {
  const answers = await Promise.all(
    layers.map(async ({ id }) => ({ id, ...(await fetchFeatures(id, edition, signal)) })),
  );
  const whole = answers.filter(
    ({ numberMatched, numberReturned }) => numberMatched === numberReturned,
  );
  return new Map(whole.map(({ id, features }) => [id, features]));
}
