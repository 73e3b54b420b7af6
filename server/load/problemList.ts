/** Something wrong with one feature of a file. */
export interface FeatureProblem {
  index: number;
  id: string | null;
  reason: string;
}

/** How many problems are kept to be printed; all are counted. */
const longestList = 1000;

/** Problems in the order they were found: the first of them, and how many there are. */
export class ProblemList {
  readonly listed: FeatureProblem[] = [];
  count = 0;

  add(problem: FeatureProblem): void {
    this.count += 1;
    if (this.listed.length < longestList) this.listed.push(problem);
  }

  /** One line per problem, and one for those not listed. */
  lines(): string[] {
    const lines = this.listed.map(
      ({ index, id, reason }) => `feature ${index}${id === null ? "" : ` (${id})`}: ${reason}`,
    );
    const more = this.count - this.listed.length;
    return more > 0 ? [...lines, `… and ${more} more`] : lines;
  }
}
