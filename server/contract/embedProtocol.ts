import type { MapView } from "./mapSpec.ts";
import type { ParameterError } from "./wire.ts";

/** What a page and the map in its frame say to each other by `postMessage`. `naqsha` is the version of the protocol. */

/** From the page to the frame. `hello` comes first: the map answers its origin, and hears no other. */
export type PageMessage =
  | { naqsha: 1; type: "hello" }
  /** Changes the map; null takes a parameter away. */
  | { naqsha: 1; type: "set"; parameters: MapParameters };

/** From the frame to the page. `map` is the query string of the map as it is now. */
export type MapMessage =
  /** The answer to every `hello`. */
  | { naqsha: 1; type: "ready"; map: string }
  /** A hand has moved the map, or a message did. */
  | { naqsha: 1; type: "view"; map: string; view: MapView }
  /** `layer/id`, or null: nothing is selected any more. */
  | { naqsha: 1; type: "select"; map: string; select: string | null }
  /** What a `set` asked for is no map; nothing has changed. */
  | { naqsha: 1; type: "refused"; errors: readonly ParameterError[] };

/** Parameters of a map, as its address has them: `view`, `bbox`, `layers`, `filter.{layer}`, `select` … */
export type MapParameters = Readonly<Record<string, string | null>>;

/** Whether something that was sent is of this protocol and this version of it. */
export function isPageMessage(data: unknown): data is PageMessage {
  if (!isRecord(data) || data.naqsha !== 1) return false;
  if (data.type === "hello") return true;
  return data.type === "set" && isRecord(data.parameters) && areParameters(data.parameters);
}

function areParameters(parameters: Readonly<Record<string, unknown>>): boolean {
  return Object.values(parameters).every((value) => value === null || typeof value === "string");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
