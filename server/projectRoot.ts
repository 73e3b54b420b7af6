import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Directory of package.json, the same from `server/` and from the compiled `dist/server/`. */
export const projectRoot = nearestWithPackage(dirname(fileURLToPath(import.meta.url)));

function nearestWithPackage(directory: string): string {
  if (existsSync(join(directory, "package.json"))) return directory;
  const parent = dirname(directory);
  if (parent === directory) throw new Error("package.json is missing from the installation");
  return nearestWithPackage(parent);
}
