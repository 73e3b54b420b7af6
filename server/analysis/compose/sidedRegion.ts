import { type GridRegion, intersect, subtract, unite } from "../buffer/gridRegion.ts";

/** A region, or all that lies outside of it. */
export interface SidedRegion {
  region: GridRegion;
  isOutside: boolean;
}

export function complement({ region, isOutside }: SidedRegion): SidedRegion {
  return { region, isOutside: !isOutside };
}

/** What two regions have in common. */
export function common(a: SidedRegion, b: SidedRegion): SidedRegion {
  if (a.isOutside && b.isOutside) {
    return { region: unite([...a.region, ...b.region]), isOutside: true };
  }
  if (!a.isOutside && !b.isOutside) {
    return { region: intersect(a.region, b.region), isOutside: false };
  }
  const [inside, outside] = a.isOutside ? [b, a] : [a, b];
  return { region: subtract(outside.region, inside.region), isOutside: false };
}

/** All that is in either: what is outside of both is not. */
export function either(a: SidedRegion, b: SidedRegion): SidedRegion {
  return complement(common(complement(a), complement(b)));
}
