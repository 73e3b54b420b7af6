import { answerWith } from "./answerWith.ts";
import { writeFigure } from "./writeFigure.ts";

/** Writes figures off the main thread. */
answerWith(writeFigure);
