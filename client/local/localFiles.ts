import type { ReadOptions } from "../../server/load/reader.ts";
import { bringIntoView, closeDetails, openTable } from "../state/actions.ts";
import type { Store } from "../state/store.ts";
import { askWorker, askWorkerWithProgress } from "./askWorker.ts";
import { followQuestion } from "./followQuestion.ts";
import type { LocalContent, OpeningStage } from "./localLayer.ts";
import { changeLocal, setStage } from "./localState.ts";
import { sqliteFor } from "./sqliteFor.ts";

/** Files that are on their way, with what the reader has said of each. */
const given = new Map<string, { file: File; options: ReadOptions }>();
const following = new WeakSet<Store>();
let lastId = 0;

/** Puts files on the map, each as a layer of its own; some of them after a question. */
export function addFiles(store: Store, files: Iterable<File>): void {
  if (!following.has(store)) followQuestion(store);
  following.add(store);
  for (const file of files) {
    lastId += 1;
    const id = `local-${lastId}`;
    given.set(id, { file, options: {} });
    const opening = { id, name: file.name, stage: { kind: "reading", fraction: 0 } } as const;
    changeLocal(store, ({ openings }) => ({ openings: [...openings, opening] }));
    void read(store, id);
  }
}

/** Reads a file again with what the reader has said of it: of which table, and of the rest at last. */
export function answerQuestion(store: Store, id: string, options: ReadOptions): void {
  const known = given.get(id);
  if (!known) return;
  const { table } = known.options;
  known.options = { ...(table !== undefined && { table }), ...options };
  setStage(store, id, { kind: "reading", fraction: 0 });
  void read(store, id);
}

/** Takes what of a file can be shown, without the rest. */
export function acceptPart(store: Store, id: string): void {
  const stage = store.state.local.openings.find((opening) => opening.id === id)?.stage;
  if (stage?.kind === "partial") show(store, id, stage.content);
}

/** Lets go of a file that is on its way. */
export function dismiss(store: Store, id: string): void {
  leaveOpenings(store, id);
  void askWorker("close", id);
}

/** Takes a file off the map, and out of memory. */
export function removeFile(store: Store, id: string): void {
  const { inspection, table } = store.state;
  if (table === id) openTable(store, null);
  if (inspection?.features.some(({ layer }) => layer === id)) closeDetails(store);
  changeLocal(store, ({ layers, selected }) => ({
    layers: layers.filter((layer) => layer.id !== id),
    selected: selected?.layer === id ? null : selected,
  }));
  void askWorker("close", id);
}

async function read(store: Store, id: string): Promise<void> {
  const stage = await stageOf(store, id).catch(
    (error: unknown): OpeningStage => ({ kind: "failed", lines: [messageOf(error)] }),
  );
  if (!given.has(id)) return;
  if (stage.kind === "read") show(store, id, stage.content);
  else setStage(store, id, stage);
}

type Read = { kind: "read"; content: LocalContent };

async function stageOf(store: Store, id: string): Promise<OpeningStage | Read> {
  const { catalog } = store.state;
  const known = given.get(id);
  if (!catalog || !known) throw new Error("The map is not here yet.");
  const { file, options } = known;
  const extent = mapExtent(catalog.layers);
  const result = await askWorkerWithProgress(
    (bytes) => setStage(store, id, { kind: "reading", fraction: bytes / file.size }),
    "open",
    { id, file, options, extent, ...(await sqliteFor(file)) },
  );
  if (result.kind === "ask") return { kind: "asking", question: result.question };
  if (result.kind === "failed") return result;
  const { leftOut } = result.content;
  return leftOut ? { kind: "partial", content: result.content, leftOut } : result;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

type Layers = NonNullable<Store["state"]["catalog"]>["layers"];

/** The map ends where its basemap does. */
function mapExtent(layers: Layers): Layers[number]["extent"] {
  const basemap = layers.find(({ symbol }) => symbol.type === "basemap");
  return basemap?.extent ?? [-180, -85, 180, 85];
}

/** Above this many, labels would be in each other's way. */
const mostLabelled = 500;

function show(store: Store, id: string, content: LocalContent): void {
  const name = given.get(id)?.file.name ?? "";
  const { count, nameColumn, bbox } = content;
  const layer = {
    ...content,
    id,
    name,
    visible: true,
    opacity: 1,
    labelBy: count <= mostLabelled ? nameColumn : null,
    clauses: {},
    matched: count,
    version: 0,
  };
  leaveOpenings(store, id);
  changeLocal(store, ({ layers }) => ({ layers: [...layers, layer] }));
  bringIntoView(store, bbox);
}

function leaveOpenings(store: Store, id: string): void {
  given.delete(id);
  changeLocal(store, ({ openings }) => ({ openings: openings.filter((each) => each.id !== id) }));
}
