import { createHash } from "node:crypto";
import type { MapSpec } from "../contract/mapSpec.ts";
import { formatMapSpec } from "../contract/mapSpecCodec.ts";

/** Ten characters that tell a map from every other: of what its address says, the edition included. */
export function fingerprint(spec: MapSpec & { edition: number }): string {
  return createHash("sha256").update(formatMapSpec(spec)).digest("hex").slice(0, 10);
}
