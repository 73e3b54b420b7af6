import { areaIcons } from "../filter/area/areaIcons.ts";
import { icon, icons } from "../panels/icons.ts";

/** Of the ways to make a zone, and of what is done with one. */
export const zoneIcons = {
  draw: areaIcons.draw,
  around: icons.around,
  area: icons.extent,
  text: areaIcons.text,
  combine: icon(
    "M7.5 4.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM12.5 4.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z",
  ),
  point: icon("M10 3.5v4M10 12.5v4M3.5 10h4M12.5 10h4M10 10h.01"),
  line: icon("m3.5 15 4.5-7 4 4 4.5-7"),
  seen: icon(
    "M2.5 10s2.7-5 7.5-5 7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5ZM10 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4Z",
  ),
  hidden: icon("M2.5 10s2.7-5 7.5-5 7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5ZM4 16 16 4"),
  report: icon("M5 3.5h7l3 3v10H5ZM7.5 9h5M7.5 12h5"),
  download: icon("M10 3.5v9m-3.5-3.5 3.5 3.5 3.5-3.5M4 16h12"),
};
