import { svg, type TemplateResult } from "lit";

const icon = (body: TemplateResult) => svg`
  <svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.5"
    stroke-linejoin="round" stroke-linecap="round" aria-hidden="true">${body}</svg>`;

export const icons = {
  layers: icon(
    svg`<path d="m10 2.5 7.5 4-7.5 4-7.5-4zM2.5 10l7.5 4 7.5-4M2.5 13.5l7.5 4 7.5-4" />`,
  ),
  filter: icon(svg`<path d="M3 4h14l-5.5 6.5V16l-3-1.5v-4z" />`),
  zones: icon(
    svg`<circle cx="10" cy="10" r="7.5" /><circle cx="10" cy="10" r="4" /><path d="M10 10h.01" />`,
  ),
  share: icon(svg`<path d="M10 12.5v-9M6.5 7 10 3.5 13.5 7M4 11.5v5h12v-5" />`),
  settings: icon(
    svg`<path d="M3 5.5h7m5 0h2M3 10h2m5 0h7M3 14.5h8m5 0h1" /><circle cx="12.5" cy="5.5" r="2" /><circle cx="7.5" cy="10" r="2" /><circle cx="13.5" cy="14.5" r="2" />`,
  ),
  plus: icon(svg`<path d="M10 4v12M4 10h12" />`),
  minus: icon(svg`<path d="M4 10h12" />`),
  ruler: icon(svg`<path d="m2.5 13.5 11-11 4 4-11 11zM6 10l2 2m0-4 1.5 1.5M10 6l2 2" />`),
  compass: icon(
    svg`<path d="M10 1.5 13 10H7z" fill="currentColor" /><path d="M10 18.5 7 10h6z" />`,
  ),
};
