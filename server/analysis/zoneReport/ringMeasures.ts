import type { LayerState } from "../../contract/wire.ts";
import type { LayerTally, PartInside, RingReport } from "../../contract/zoneReport.ts";
import { type GridRegion, intersect } from "../buffer/gridRegion.ts";
import { lengthWithin } from "../geodesy/lengthWithin.ts";
import { type MeasuredShape, measuredShape } from "../geodesy/measuredShape.ts";
import { mapInTurns } from "../mapInTurns.ts";
import type { Workshop } from "../process.ts";
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
  readonly #workshop: Workshop;
  readonly #tallies: LayerTally[][];
  /** Made when the first line or area is measured. */
  #shape: MeasuredShape | undefined;
  readonly #zones = new Map<number, Promise<GridRegion>>();

  constructor(sources: readonly Source[], rings: readonly Ring[], workshop: Workshop) {
    this.#sources = sources;
    this.#rings = rings;
    this.#workshop = workshop;
    this.#tallies = rings.map(() => []);
  }

  /** @param found nearest first */
  async add(layer: LayerState, found: readonly Found[]): Promise<void> {
    const kind = kindOf(layer);
    for (const [index, ring] of this.#rings.entries()) {
      const told =
        kind === "point"
          ? tally(layer.id, ring, found)
          : await this.#measured(layer, kind, ring, found);
      this.#tallies[index]?.push(told);
    }
  }

  rings(): RingReport[] {
    return this.#rings.map((ring, index) => ({ ...ring, layers: this.#tallies[index] ?? [] }));
  }

  /** A line or an area is in every ring that a part of it is in, not only in that of its nearest point. */
  async #measured(
    layer: LayerState,
    kind: "line" | "area",
    ring: Ring,
    found: readonly Found[],
  ): Promise<LayerTally> {
    const within = found.filter(({ distanceM }) => distanceM <= ring.toM);
    const measured = await mapInTurns(within, (feature) => this.#part(feature, ring));
    const parts = measured.filter(({ inside }) => ring.fromM === 0 || inside > 0);
    const inRing = new Set(parts.map(({ id }) => id));
    const counted = found.filter(({ id, distanceM }) => distanceM > ring.toM || inRing.has(id));
    const total = parts.reduce((sum, { inside }) => sum + inside, 0);
    return {
      ...tally(layer.id, { fromM: 0, toM: ring.toM }, counted),
      ...(kind === "line" ? { lengthM: total } : { areaM2: total }),
      parts: parts.sort((a, b) => b.inside - a.inside),
    };
  }

  async #part({ id, name, nameUr, shape }: Found, { fromM, toM }: Ring): Promise<PartInside> {
    const known = shape as KnownShape;
    const beforeM = fromM > 0 ? await this.#sizeWithin(known, fromM) : 0;
    const inside = (await this.#sizeWithin(known, toM)) - beforeM;
    const share = known.size > 0 ? Math.min(1, inside / known.size) : 0;
    return { id, name, nameUr, inside, share };
  }

  async #sizeWithin({ geometry, region }: KnownShape, distanceM: number): Promise<number> {
    return isLine(geometry)
      ? lengthWithin(geometry, this.#sourceShape(), distanceM)
      : areaM2(intersect(region, await this.#zone(distanceM)));
  }

  #sourceShape(): MeasuredShape {
    this.#shape ??= measuredShape(this.#sources.map(({ shape }) => shape.geometry));
    return this.#shape;
  }

  #zone(distanceM: number): Promise<GridRegion> {
    const drawn = this.#zones.get(distanceM) ?? drawnZone(this.#sources, distanceM, this.#workshop);
    this.#zones.set(distanceM, drawn);
    return drawn;
  }
}

function kindOf({ geometry: [type = "Point"] }: LayerState): "point" | "line" | "area" {
  if (type.endsWith("LineString")) return "line";
  return type.endsWith("Polygon") ? "area" : "point";
}
