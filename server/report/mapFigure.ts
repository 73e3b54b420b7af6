import type { MapSpec } from "../contract/mapSpec.ts";
import { formatMapSpec } from "../contract/mapSpecCodec.ts";
import type { Language } from "../contract/wire.ts";
import { html, type Markup } from "../features/html/html.ts";
import { reportTexts } from "./messages.ts";

/** The width of A4 between usual margins, so that the scale bar is true to the paper too. */
const [widthMm, heightMm] = [170, 130];
/** What the page says beside the figure is left out of it. */
const furniture = "legend,scale,north,graticule,projection,inset";

/**
 * The map of a report as a figure.
 * @param spec with its edition, so that the figure is of the same data as what is told of it
 * @param description of the map, for who does not see it
 */
export function mapFigure(spec: MapSpec, description: string, language: Language): Markup {
  const words = reportTexts(language);
  const query = `${formatMapSpec(drawable(spec))}&width=${widthMm}&height=${heightMm}&furniture=${furniture}`;
  return html`<figure class="sheet">
<img src="/figure.svg?${query}" alt="${description}" width="${widthMm * 4}" height="${heightMm * 4}">
<figcaption><a href="/figure.svg?${query}">${words.figure}</a> · <a href="/figure.pdf?${formatMapSpec(drawable(spec))}&amp;size=a4-landscape">${words.figurePdf}</a></figcaption>
</figure>`;
}

/** Figures look straight down, on our own ground. */
function drawable({ view, basemap, ...spec }: MapSpec): MapSpec {
  return {
    ...spec,
    ...(view && { view: "bbox" in view ? view : { ...view, pitch: 0 } }),
    ...(basemap === "none" && { basemap }),
  };
}
