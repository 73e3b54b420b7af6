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
  const x = (metres: number) => ((metres / lengthM) * width).toFixed(1);
  const y = (features: number) => (height - (height * features) / most).toFixed(1);
  const joints = parts.slice(1).map(({ fromM }) => `M${x(fromM)} ${height}v-${height}`);
  return html`<figure class="profile" dir="ltr">
<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${title}">
<path class="axis" d="M0 ${height}H${width}${joints}"/>
<path class="counted" d="${stretches.map((stretch) => column(stretch, 0, stretch.count))}"/>
<path class="beyond" d="${stretches.map((stretch) => column(stretch, stretch.count, beyond(stretch)))}"/>
</svg>
<p><span>0</span><bdi>${length}</bdi></p>
<figcaption dir="auto">${title}</figcaption>
</figure>`;

  function column({ fromM, toM }: Stretch, from: number, count: number): string {
    if (count === 0) return "";
    return `M${x(fromM)} ${y(from)}V${y(from + count)}H${x(toM)}V${y(from)}Z`;
  }
}

/** Possible, but not counted. */
function beyond({ count, certain, possible }: Stretch): number {
  return possible - (count - certain);
}
