import type { FigureSize } from "../../server/contract/figureSize.ts";
import type { MapSpec } from "../../server/contract/mapSpec.ts";
import { formatMapSpec } from "../../server/contract/mapSpecCodec.ts";
import { type Part, parts } from "../../server/figures/furniture/parts.ts";

export const figureFormats = ["svg", "pdf", "png"] as const;

export type FigureFormat = (typeof figureFormats)[number];

/** A figure as a form has it: numbers as they were typed, for the server to judge. */
export interface FigureChoice {
  format: FigureFormat;
  size: FigureSize | "own";
  /** In millimetres, of a size of one's own. */
  width: string;
  height: string;
  /** Of pictures made of pixels. */
  dpi: string;
  /** `room`: as much as there is room for. */
  furniture: "room" | "none" | "some";
  parts: ReadonlySet<Part>;
}

/** Where the server draws it. */
export function figureAddress(
  spec: MapSpec,
  choice: FigureChoice,
  format: FigureFormat = choice.format,
): string {
  const { size, width, height, dpi } = choice;
  const own = {
    ...(size === "own" ? { width: width.trim(), height: height.trim() } : { size }),
    ...(format === "png" && { dpi: dpi.trim() }),
    ...furnitureOf(choice),
  };
  const query = [formatMapSpec(spec), String(new URLSearchParams(own)).replaceAll("%2C", ",")];
  return `/figure.${format}?${query.filter((each) => each !== "").join("&")}`;
}

function furnitureOf({ furniture, parts: chosen }: FigureChoice): { furniture?: string } {
  if (furniture === "room") return {};
  const named = furniture === "some" ? parts.filter((part) => chosen.has(part)) : [];
  return { furniture: named.join(",") || "none" };
}

/** Of letters that every file system, and TeX, take. */
export function figureFileName(title: string, edition: number | undefined, format: string): string {
  const plain = title.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  const name = words.join("-").slice(0, 48).replace(/-$/, "") || "map";
  return `naqsha-${name}-${edition === undefined ? "latest" : `edition-${edition}`}.${format}`;
}
