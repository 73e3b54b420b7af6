/** Parts of OGC documents that tests look at. */
export interface Link {
  href: string;
  rel: string;
  type?: string;
}

export interface Feature {
  type: string;
  id: string;
  geometry: { type: string; coordinates: number[] };
  properties: Record<string, unknown>;
  links?: Link[];
}

export interface FeatureCollection {
  type: string;
  timeStamp: string;
  numberMatched: number;
  numberReturned: number;
  edition: number;
  links: Link[];
  features: Feature[];
}

export interface Collection {
  id: string;
  title: string;
  itemType: string;
  extent: {
    spatial: { bbox: number[][]; crs: string };
    temporal?: { interval: (string | null)[][]; trs: string };
  };
  crs: string[];
  storageCrs: string;
  attribution: string;
  links: Link[];
}

/** Those of this relation, by media type. */
export function linksOf(links: readonly Link[], rel: string): Record<string, string> {
  const found = links.filter((link) => link.rel === rel);
  return Object.fromEntries(found.map(({ type = "", href }) => [type, href]));
}

export function idsOf({ features }: FeatureCollection): string[] {
  return features.map(({ id }) => id);
}
