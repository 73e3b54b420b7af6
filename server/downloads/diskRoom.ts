import { HttpProblem } from "../http/problem.ts";

/** About 160 bytes a point, and more where features say more: some gigabytes at worst. */
const mostFeatures = 5_000_000;

/** What files that are made on disk, and sent as slowly as their clients read, may hold at once. */
export class DiskRoom {
  #taken = 0;

  /**
   * Returns a function that gives the room back.
   * @throws HttpProblem 413 for what never fits, 503 for what does not fit now.
   */
  take(featureCount: number): () => void {
    if (featureCount > mostFeatures) {
      throw new HttpProblem(
        413,
        `a GeoPackage can have ${mostFeatures} features, not ${featureCount}; ask for fewer, or for CSV, GeoJSON or KML, which have no limit`,
      );
    }
    if (this.#taken + featureCount > mostFeatures) {
      throw new HttpProblem(503, "too many large GeoPackages are being made and sent now", {
        retryAfterS: 60,
      });
    }
    this.#taken += featureCount;
    return () => {
      this.#taken -= featureCount;
    };
  }
}
