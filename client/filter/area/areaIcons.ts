import { icon, icons } from "../../panels/icons.ts";

/** Of the ways to choose an area, and of the tools it is drawn with. */
export const areaIcons = {
  draw: icon("m4 16 1-3.5L13.5 4 16 6.5 7.5 15ZM11.5 6l2.5 2.5"),
  around: icons.around,
  region: icon("m3.5 6 4.5-2 4.5 2 4-2v10l-4 2-4.5-2-4.5 2ZM8 4v10M12.5 6v10"),
  view: icon("M4 7.5V4h3.5M16 7.5V4h-3.5M4 12.5V16h3.5M16 12.5V16h-3.5"),
  text: icon("M4 5.5h12M4 10h12M4 14.5h7"),
  polygon: icon("m10 3.5 6.5 5-2.5 8H6l-2.5-8Z"),
  rectangle: icon("M3.5 5.5h13v9h-13Z"),
  circle: icon("M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM10 10h6.5"),
  freehand: icon("M5 14c-3-4 0-9.5 4-9.5 3 0 3 2.5 5 3 3 .8 2.5 6-1 7-2.5.7-5.5 2.5-8-.5Z"),
  undo: icon("M7.5 5 4 8.5 7.5 12M4 8.5h7.5a4 4 0 0 1 0 8H9"),
};
