import { css, html, type TemplateResult } from "lit";
import type { Language } from "../../geodata/declaration.ts";
import type { MapSpec } from "../../server/contract/mapSpec.ts";
import { formatMapSpec } from "../../server/contract/mapSpecCodec.ts";
import { documentTexts } from "./documentMessages.ts";
import { zoneIcons } from "./zoneIcons.ts";

/** To the report of a map's zones, to be printed and to be read, in the language that is used now. */
export function documentLinks(spec: MapSpec, lang: Language): TemplateResult {
  const words = documentTexts(lang);
  const query = formatMapSpec({ ...spec, lang });
  return html`<div class="documents">
    <a href=${`/report.pdf?${query}`} target="_blank">${zoneIcons.download}${words.pdf}</a>
    <a href=${`/report.html?${query}`} target="_blank">${zoneIcons.report}${words.page}</a>
  </div>`;
}

export const documentLinkStyles = css`
  .documents {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }

  .documents a {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    min-block-size: var(--target);
  }
`;
