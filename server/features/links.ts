import type { Encoding } from "./encodings.ts";

/** @see https://docs.ogc.org/is/17-069r4/17-069r4.html#_links */
export interface Link {
  href: string;
  rel: string;
  type: string;
  title?: string;
}

/** A link to the document itself, and one to each other form that it comes in. */
export function selfAndAlternates(
  url: URL,
  chosen: Encoding,
  offered: readonly Encoding[],
): Link[] {
  return offered.map((encoding) => ({
    href: withParams(url, { f: encoding.f }),
    rel: encoding === chosen ? "self" : "alternate",
    type: encoding.mediaType,
  }));
}

/** The same address with these parameters instead of those of the same names. */
export function withParams(url: URL, params: Readonly<Record<string, string | number>>): string {
  const changed = new URL(url);
  for (const [name, value] of Object.entries(params)) changed.searchParams.set(name, String(value));
  return changed.href;
}
