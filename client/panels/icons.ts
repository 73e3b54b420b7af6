import { type SVGTemplateResult, svg } from "lit";

/** Line icons on a 20-pixel grid, drawn in the colour of the text beside them. */
export function icon(paths: string, extra = ""): SVGTemplateResult {
  return svg`<svg class="glyph ${extra}" aria-hidden="true" viewBox="0 0 20 20" width="20" height="20"
    fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"
    stroke-linejoin="round"><path d=${paths}></path></svg>`;
}

export const icons = {
  grip: icon("M7.5 5h.01M7.5 10h.01M7.5 15h.01M12.5 5h.01M12.5 10h.01M12.5 15h.01"),
  expand: icon("m6 8 4 4 4-4"),
  close: icon("m5 5 10 10M15 5 5 15"),
  previous: icon("m12 5-5 5 5 5", "directional"),
  next: icon("m8 5 5 5-5 5", "directional"),
  search: icon("M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Zm4-1.5 4 4"),
  place: icon(
    "M10 17s5-4.6 5-8.5a5 5 0 0 0-10 0C5 12.4 10 17 10 17Zm0-7a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z",
  ),
  site: icon("M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM10 9.5h.01"),
  extent: icon("M4 7.5V4h3.5M16 7.5V4h-3.5M4 12.5V16h3.5M16 12.5V16h-3.5"),
  table: icon("M3.5 4.5h13v11h-13zM3.5 8.5h13M3.5 12h13M8.5 8.5v7"),
  add: icon("M10 4.5v11M4.5 10h11"),
  copy: icon("M7.5 7.5h8v8h-8zM5 12.5h-.5v-8h8V5"),
  done: icon("m4.5 10.5 3.5 3.5 7.5-8"),
  zone: icon(
    "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 6a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM10 10h.01",
  ),
  exposure: icon("M3 15.5h14M4 13l3-5 3 3 3-6 3 5"),
  around: icon("M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 10h.01"),
  caution: icon("M10 3.5 17.5 16.5h-15ZM10 8.5v3.5M10 14.5h.01"),
};
