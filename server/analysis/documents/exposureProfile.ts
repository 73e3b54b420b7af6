import type { Exposure, Stretch } from "../../contract/exposure.ts";
import { html, type Markup } from "../../features/html/html.ts";
import { formatLength } from "./formatMeasure.ts";
import { t } from "./messages.ts";
import type { Reading } from "./reading.ts";
import { namesInBrief } from "./sourceTexts.ts";

/** Of the drawing, which is stretched to the width of the page. */
const [width, height] = [1000, 100];

/** What is counted on each stretch, as columns along the route; hollow: possible beyond those. */
export function exposureProfile(exposure: Exposure, reading: Reading): Markup {
  const { language } = reading;
  const { stretches, lengthM, route, parts } = exposure;
  const most = Math.max(1, ...stretches.map((stretch) => stretch.count + beyond(stretch)));
  const length = formatLength(language, lengthM);
  const title = t(language).profile(namesInBrief(language, route), length, most);
  const x = (metres: number) => (metres / lengthM) * width;
  const y = (features: number) => (height * features) / most;
  const joints = parts.slice(1).map(({ fromM }) => rect("joint", x(fromM), 0, 1, height));
  return html`<figure class="profile" dir="ltr">
<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${title}">
${joints}
${stretches.map((stretch) => column("counted", stretch, 0, stretch.count))}
${stretches.map((stretch) => column("beyond", stretch, stretch.count, beyond(stretch)))}
</svg>
<p class="ends"><span>0</span><bdi>${length}</bdi></p>
<figcaption dir="auto">${title}</figcaption>
</figure>`;

  function column(look: string, { fromM, toM }: Stretch, from: number, count: number) {
    if (count === 0) return undefined;
    return rect(look, x(fromM), height - y(from + count), x(toM) - x(fromM), y(count));
  }
}

function rect(look: string, x: number, y: number, w: number, h: number): Markup {
  const [left, top, across, down] = [x, y, w, h].map((each) => each.toFixed(1));
  return html`<rect class="${look}" x="${left}" y="${top}" width="${across}" height="${down}"/>`;
}

/** Possible, but not counted. */
function beyond({ count, certain, possible }: Stretch): number {
  return possible - (count - certain);
}
