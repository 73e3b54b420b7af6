import { svg, type TemplateResult } from "lit";

const icon = (body: TemplateResult, extra = "") => svg`
  <svg class=${extra} viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor"
    stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round" aria-hidden="true">${body}</svg>`;

export const icons = {
  play: icon(svg`<path d="M6.5 4v12l9-6z" fill="currentColor" />`, "directional"),
  pause: icon(svg`<path d="M7 4.5v11M13 4.5v11" stroke-width="2.5" />`),
  stepOn: icon(svg`<path d="m6 4.5 6.5 5.5L6 15.5zM15 4.5v11" />`, "directional"),
  stepBack: icon(svg`<path d="M14 4.5 7.5 10l6.5 5.5zM5 4.5v11" />`, "directional"),
  clear: icon(svg`<path d="m6 6 8 8m0-8-8 8" />`),
  options: icon(
    svg`<path d="M3 6h7m4 0h3M3 14h2m4 0h8" /><circle cx="12" cy="6" r="2" /><circle cx="7" cy="14" r="2" />`,
  ),
  collapse: icon(svg`<path d="m6 8 4 4 4-4" />`),
  expand: icon(svg`<path d="m6 12 4-4 4 4" />`),
};
