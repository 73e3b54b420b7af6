import { drawableSpec } from "../contract/drawableSpec.ts";
import type { MapSpec } from "../contract/mapSpec.ts";
import { formatMapSpec } from "../contract/mapSpecCodec.ts";
import type { Language } from "../contract/wire.ts";
import { html, type Markup } from "../features/html/html.ts";
import { reportTexts } from "./messages.ts";

/** The width of A4 between usual margins. */
const widthMm = 170;
/** So that the legend of many zones has room under the map, and all of it under the title on a page. */
const heightMm = (zones: number) => (zones > 6 ? 200 : 150);

/**
 * What is asked of `/figure.svg` for the map of a report.
 * @param spec with its edition, so that the figure is of the same data as what is told of it
 */
export function figureQuery(spec: MapSpec): string {
  const height = heightMm(spec.zones?.length ?? 0);
  return `${formatMapSpec(drawableSpec(spec))}&width=${widthMm}&height=${height}`;
}

/**
 * The map of a report as a figure that can be taken out of it: it says all that it needs to itself.
 * @param description of the map, for who does not see it
 */
export function mapFigure(spec: MapSpec, description: string, language: Language): Markup {
  const { figure, figurePdf } = reportTexts(language);
  const height = heightMm(spec.zones?.length ?? 0);
  const query = figureQuery(spec);
  return html`<figure class="sheet">
<img src="/figure.svg?${query}" alt="${description}" width="${widthMm * 4}" height="${height * 4}">
<figcaption><a href="/figure.svg?${query}">${figure}</a> · <a href="/figure.pdf?${query}">${figurePdf}</a></figcaption>
</figure>`;
}
