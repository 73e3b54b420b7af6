import type { SourceRecord } from "../../geodata/declaration.ts";
import { citationText } from "../contract/citation.ts";
import type { Encoding } from "../features/encodings.ts";
import { apa } from "./apa.ts";
import { bibtex } from "./bibtex.ts";
import { ris } from "./ris.ts";
import type { Work } from "./work.ts";

/** A work of ours, and what it rests on. */
export interface Cited {
  work: Work;
  sources: readonly SourceRecord[];
}

interface CitationForm extends Encoding {
  write(cited: Cited): string;
}

/** The first is given to whoever does not say. */
export const citationForms: readonly CitationForm[] = [
  { f: "apa", mediaType: "text/plain", write: asText },
  {
    f: "bibtex",
    mediaType: "application/x-bibtex",
    write: (cited) => bibtex(allOf(cited)),
  },
  {
    f: "csl",
    alsoCalled: ["json"],
    mediaType: "application/vnd.citationstyles.csl+json",
    alsoAccepted: ["application/json"],
    write: (cited) => JSON.stringify(allOf(cited)),
  },
  {
    f: "ris",
    mediaType: "application/x-research-info-systems",
    write: (cited) => ris(allOf(cited)),
  },
];

/** Notes of sources say how we read them: nothing for a bibliography. */
function allOf({ work, sources }: Cited): readonly Work[] {
  return [work, ...sources.map(({ note: _, ...source }) => source)];
}

function asText({ work, sources }: Cited): string {
  const rests = sources.length > 0 ? ["Sources:", ...sources.map(citationText)] : [];
  return `${[apa(work), ...rests].join("\n")}\n`;
}
