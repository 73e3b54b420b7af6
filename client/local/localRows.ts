import type { RowSource } from "../results/rowSource.ts";
import { askWorker } from "./askWorker.ts";
import type { LocalLayer } from "./localLayer.ts";

/** As many as a table has room for beside the name. */
const defaultCount = 6;

/** The rows of what is shown of a file: it answers as the server does of a layer. */
export function localRows({ id, name, version, columns }: LocalLayer): RowSource {
  return {
    key: `${id}/${version}`,
    layer: { id, title: { en: name, ur: name }, properties: columns },
    defaultColumns: Object.keys(columns)
      .filter((column) => column !== "name")
      .slice(0, defaultCount),
    page: ({ sort, after, limit }) => askWorker("rows", id, { sort, after, limit }),
  };
}
