import { join, resolve } from "node:path";
import type { Database } from "../../server/database/database.ts";
import { syncLayerTables } from "../../server/database/syncLayerTables.ts";
import { publishDeclared } from "../../server/load/declared/publishDeclared.ts";
import type { Shipped } from "../../server/load/declared/servedCatalog.ts";
import { storedLayers } from "../../server/load/declared/store.ts";
import { type Publication, publishEdition } from "../../server/load/publish.ts";
import { readFeatures } from "../../server/load/readFeatures.ts";
import { hashFile, shippedFile } from "../../server/load/shippedFiles.ts";
import { projectRoot } from "../../server/projectRoot.ts";
import type { LoadJob } from "./arguments.ts";
import { findTarget, type Target } from "./findTarget.ts";
import { MappedFile } from "./mappedFile.ts";

export const geodataDir = join(projectRoot, "geodata");

export interface Loaded {
  publication: Publication;
  /** What a reader should know of the file, one line each. */
  remarks: string[];
}

/**
 * Publishes a file as a job says, or changes nothing at all. The database is migrated.
 * @param onRead told how many bytes have been read.
 * @throws UsageError, DeclarationRefused, LoadRejected, UnreadableFile, DatabaseUnusable
 */
export async function loadFile(
  database: Database,
  job: LoadJob,
  shipped: Shipped,
  onRead: (bytes: number) => void = () => {},
): Promise<Loaded> {
  const notes: string[] = [];
  const onNote = (note: string) => notes.push(note);
  const features = readFeatures(job.file, { ...job.read, onRead, onNote });
  const file = new MappedFile(features, job.read);
  const known = { shipped, stored: await storedLayers(database) };
  const target = await findTarget(job, known, file);
  const publication = await publish(database, job, target, file, shipped);
  return { publication, remarks: [...notes, ...file.remarks()] };
}

async function publish(
  database: Database,
  job: LoadJob,
  target: Target,
  file: MappedFile,
  shipped: Shipped,
): Promise<Publication> {
  if (target.kind === "declared") {
    const features = file.mapped(target.layer, target.mapping, target.remarks);
    return publishDeclared(database, target, features, { ...job, shipped });
  }
  const { layer } = target;
  await syncLayerTables(database, shipped.catalog);
  const isShipped = shippedFile(geodataDir, layer) === resolve(job.file);
  const shippedHash = isShipped ? await hashFile(job.file) : null;
  const features = file.mapped(layer, target.mapping);
  return publishEdition(database, [{ layer, features, shippedHash }], {
    ...job,
    sourceIds: new Set(shipped.sources.map(({ id }) => id)),
  });
}
