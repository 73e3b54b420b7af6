import { answerWith } from "../../figures/writing/answerWith.ts";
import { documentPdf } from "./documentPdf.ts";

/** Lays reports out off the main thread. */
answerWith(documentPdf);
