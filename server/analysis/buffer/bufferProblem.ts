/** Which part of a request is wrong. */
export type BufferInput = "source" | "distancesM" | "toleranceM" | "ends" | "side";

/** A buffer that cannot be made as asked for. */
export class BufferProblem extends Error {
  override readonly name = "BufferProblem";
  readonly input: BufferInput;
  /** Malformed, too much, or well-formed but without an answer: 400, 413, 422 over HTTP. */
  readonly kind: "malformed" | "too-large" | "impossible";

  constructor(input: BufferInput, kind: BufferProblem["kind"], message: string) {
    super(message);
    this.input = input;
    this.kind = kind;
  }
}
