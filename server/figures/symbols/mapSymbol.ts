import type { ImageMark, TextMark } from "../scene.ts";
import type { Box } from "../text/inkBox.ts";
import type { Obstacle } from "./collisionGrid.ts";

/** What a symbol layer would like to draw of a feature at one place. */
export interface MapSymbol {
  icon?: IconPart;
  text?: TextPart;
}

export interface IconPart extends PartRules {
  box: Box;
  /** Undefined: unseen, there only to keep others off. */
  mark: ImageMark | undefined;
}

export interface TextPart extends PartRules {
  /** Where it may stand, first choice first. */
  choices: readonly TextChoice[];
}

export interface TextChoice {
  /** What it takes, with its padding. */
  obstacles: readonly Obstacle[];
  /** Where its letters are. */
  bounds: Box;
  /** Undefined as of icons. */
  mark(): TextMark | undefined;
}

export interface PartRules {
  overlap: "never" | "always" | "cooperative";
  /** Others may lie over it. */
  ignoresPlacement: boolean;
  /** The other part is drawn also without this one. */
  isOptional: boolean;
}
