/** What one filter may be. Beyond it a filter is refused before it costs anything. */
export const limits = {
  /** UTF-16 units of the text or JSON. */
  length: 65_536,
  /** Operators within operators. */
  depth: 64,
  /** Values, names and operators. */
  nodes: 5_000,
  /** Values of an IN or of an array. */
  listItems: 1_000,
  /** Of all geometries together. */
  vertices: 10_000,
  /** FEATURE and FEATURES together. Each is looked up. */
  features: 20,
  /** That one FEATURES stands for. */
  setFeatures: 10_000,
  /** Of all that FEATURE and FEATURES stand for. */
  namedVertices: 50_000,
  /** Each is a subquery. */
  arithmetic: 100,
} as const;
