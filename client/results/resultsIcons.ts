import { svg } from "lit";

const icon = (
  path: string,
) => svg`<svg class="glyph" aria-hidden="true" viewBox="0 0 20 20" width="20"
  height="20" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"
  stroke-linejoin="round"><path d=${path}></path></svg>`;

export const resultsIcons = {
  columns: icon("M3.5 4.5h13v11h-13zM8 4.5v11M12.5 4.5v11"),
  view: icon("M3.5 4.5h13v11h-13zM7 10a3 3 0 1 0 6 0 3 3 0 1 0-6 0"),
  download: icon("M10 3.5v9M6.5 9.5 10 13l3.5-3.5M4 16.5h12"),
};
