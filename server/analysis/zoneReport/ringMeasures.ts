import type { LayerState } from "../../contract/wire.ts";
import type { LayerTally, PartInside, RingReport } from "../../contract/zoneReport.ts";
import { type GridRegion, intersect } from "../buffer/gridRegion.ts";
import { lengthWithin } from "../geodesy/lengthWithin.ts";
import { type MeasuredShape, measuredShape } from "../geodesy/measuredShape.ts";
import { isLine, type KnownShape } from "../shapes/knownShape.ts";
import { areaM2 } from "../shapes/region.ts";
import type { Source } from "../source/source.ts";
import { drawnZone } from "./drawnZone.ts";
import type { Found } from "./findNeighbours.ts";
import type { Ring } from "./ring.ts";
import { tally } from "./tally.ts";

/** What lies in the rings round some sources, layer by layer. */
export class RingMeasures {
  readonly #sources: readonly Source[];
  readonly #rings: readonly Ring[];
  readonly #tallies: LayerTally[][];
  /** Made when the first line or area is measured. */
  #shape: MeasuredShape | undefined;
  readonly #zones = new Map<number, GridRegion>();

  constructor(sources: readonly Source[], rings: readonly Ring[]) {
    this.#sources = sources;
    this.#rings = rings;
    this.#tallies = rings.map(() => []);
  }

  /** @param found nearest first */
  add(layer: LayerState, found: readonly Found[]): void {
    const kind = kindOf(layer);
    for (const [index, ring] of this.#rings.entries()) {
      const told =
        kind === "point" ? tally(layer.id, ring, found) : this.#measured(layer, kind, ring, found);
      this.#tallies[index]?.push(told);
    }
  }

  rings(): RingReport[] {
    return this.#rings.map((ring, index) => ({ ...ring, layers: this.#tallies[index] ?? [] }));
  }

  /** A line or an area is in every ring that a part of it is in, not only in that of its nearest point. */
  #measured(
    layer: LayerState,
    kind: "line" | "area",
    ring: Ring,
    found: readonly Found[],
  ): LayerTally {
    const parts = found
      .filter(({ distanceM }) => distanceM <= ring.toM)
      .map((feature) => this.#part(feature, ring))
      .filter(({ inside }) => ring.fromM === 0 || inside > 0);
    const inRing = new Set(parts.map(({ id }) => id));
    const counted = found.filter(({ id, distanceM }) => distanceM > ring.toM || inRing.has(id));
    const total = parts.reduce((sum, { inside }) => sum + inside, 0);
    return {
      ...tally(layer.id, { fromM: 0, toM: ring.toM }, counted),
      ...(kind === "line" ? { lengthM: total } : { areaM2: total }),
      parts: parts.sort((a, b) => b.inside - a.inside),
    };
  }

  #part({ id, name, nameUr, shape }: Found, { fromM, toM }: Ring): PartInside {
    const { geometry, size } = shape as KnownShape;
    const within = (distanceM: number) =>
      isLine(geometry)
        ? lengthWithin(geometry, this.#sourceShape(), distanceM)
        : areaM2(intersect((shape as KnownShape).region, this.#zone(distanceM)));
    const inside = within(toM) - (fromM > 0 ? within(fromM) : 0);
    return { id, name, nameUr, inside, share: size > 0 ? Math.min(1, inside / size) : 0 };
  }

  #sourceShape(): MeasuredShape {
    this.#shape ??= measuredShape(this.#sources.map(({ shape }) => shape.geometry));
    return this.#shape;
  }

  #zone(distanceM: number): GridRegion {
    const drawn = this.#zones.get(distanceM) ?? drawnZone(this.#sources, distanceM);
    this.#zones.set(distanceM, drawn);
    return drawn;
  }
}

function kindOf({ geometry: [type = "Point"] }: LayerState): "point" | "line" | "area" {
  if (type.endsWith("LineString")) return "line";
  return type.endsWith("Polygon") ? "area" : "point";
}
