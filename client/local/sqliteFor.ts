import wasmUrl from "sql.js/dist/sql-wasm-browser.wasm?url";

const magic = "SQLite format 3\0";
let wasm: Promise<ArrayBuffer> | undefined;

/** SQLite in WebAssembly where a file needs it: the worker that reads it may fetch nothing itself. */
export async function sqliteFor(file: File): Promise<{ sqliteWasm?: ArrayBuffer }> {
  const start = await file.slice(0, magic.length).text();
  if (start !== magic) return {};
  wasm ??= fetchWasm();
  return { sqliteWasm: await wasm };
}

async function fetchWasm(): Promise<ArrayBuffer> {
  const response = await fetch(wasmUrl);
  if (response.ok) return response.arrayBuffer();
  wasm = undefined;
  throw new Error(`The reader of GeoPackages did not arrive (${response.status}).`);
}
