import { inkOf } from "../../figures/furniture/ink.ts";

/** On paper. The tints of charts are those of the page, in light. */
export const inks = { ...inkOf("light"), rule: "#DFD9CB", wash: "#E7EDF5" } as const;
