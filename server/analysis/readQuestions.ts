import type { EditionSnapshot } from "../catalog/editionSnapshots.ts";
import type { LayerState } from "../contract/wire.ts";
import { type Sql, sql } from "../database/sql.ts";
import { badParameter } from "../http/problem.ts";
import { collectionIn } from "./collectionIn.ts";
import { conditionOn } from "./conditionOn.ts";
import type { Workshop } from "./process.ts";
import type { Source } from "./source/source.ts";

/** A layer that is looked at, and what is asked of its features. */
export interface Question {
  layer: LayerState;
  condition: Sql | undefined;
}

interface Asked {
  layers?: readonly string[] | undefined;
  filters?: Readonly<Record<string, string>> | undefined;
  datetime?: string | undefined;
}

/**
 * What is asked of each layer.
 * @throws HttpProblem 400 naming a layer there is not, or a filter that is wrong
 */
export async function readQuestions(asked: Asked, workshop: Workshop): Promise<Question[]> {
  const { snapshot } = workshop;
  const layers =
    asked.layers?.map((id) => collectionIn(snapshot, id, "inputs.layers")) ?? askedOf(snapshot);
  const strange = Object.keys(asked.filters ?? {}).find(
    (id) => !layers.some((layer) => layer.id === id),
  );
  if (strange !== undefined) {
    throw badParameter(`inputs.filters.${strange}`, "is of a layer that is not looked at");
  }
  const questions: Question[] = [];
  for (const layer of layers) {
    const question = { filter: asked.filters?.[layer.id], datetime: asked.datetime };
    const input = `inputs.filters.${layer.id}`;
    questions.push({ layer, condition: await conditionOn(layer, question, input, workshop) });
  }
  return questions;
}

/** The same but for the features that distances are measured from: they are near to themselves. */
export function withoutSources(question: Question, sources: readonly Source[]): Question {
  const { layer, condition } = question;
  const ids = sources.flatMap(({ feature }) => (feature?.layer === layer.id ? [feature.id] : []));
  if (ids.length === 0) return question;
  return { layer, condition: sql`id <> all(${ids}::text[]) and ${condition ?? sql`true`}` };
}

/** Unless layers are named: those of the map, and of its ground the towns and provinces. */
function askedOf({ layers }: EditionSnapshot): readonly LayerState[] {
  return layers.filter(({ symbol }) => {
    if (symbol.type === "basemap") return symbol.role === "place" || symbol.role === "province";
    return symbol.type !== "names";
  });
}
