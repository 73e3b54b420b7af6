import { outlineInputs } from "../../server/contract/zoneInputs.ts";
import type { ZoneSpec } from "../../server/contract/zoneSpec.ts";

/** What is asked of the server to draw a zone. */
export interface ZoneRequest {
  process: "buffer" | "compose";
  inputs: Readonly<Record<string, unknown>>;
  /** The same for the same question. */
  key: string;
}

export function zoneRequest(zone: ZoneSpec, edition: number): ZoneRequest {
  const { process, inputs } = outlineInputs(zone);
  const asked = { ...inputs, edition };
  return { process, inputs: asked, key: `${process} ${JSON.stringify(asked)}` };
}
