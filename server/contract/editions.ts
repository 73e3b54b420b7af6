/** `/api/editions`: what has been published, the newest first. */
export interface EditionEntry {
  edition: number;
  /** ISO 8601 instant. */
  publishedAt: string;
  /** What it changed; layers that stayed as they were are left out. */
  layers: readonly (ChangeCounts & { layer: string; featureCount: number })[];
}

export interface ChangeCounts {
  added: number;
  changed: number;
  removed: number;
}

/** `/api/editions/{edition}/changes`: how an edition differs from an earlier one. */
export interface EditionChanges {
  edition: number;
  publishedAt: string;
  /** What it is compared with; 0 is the empty edition that every database begins with. */
  since: number;
  /** Layers that differ. */
  layers: readonly LayerChanges[];
}

export interface LayerChanges extends ChangeCounts {
  layer: string;
  /** In order of id; as many as the limit allows. */
  features: readonly FeatureChange[];
}

export interface FeatureChange {
  id: string;
  name: string;
  nameUr: string | null;
  change: "added" | "changed" | "removed";
  /** Of a changed feature: whether its geometry is another. */
  moved?: boolean;
  /** Of a changed feature: each property that differs, before and after. */
  properties?: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
}
