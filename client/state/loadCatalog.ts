import type { CatalogResponse, ParameterError, Problem } from "../../server/contract/wire.ts";

/** The server will give the same answer again: retrying does not help. */
export class CatalogRefused extends Error {
  readonly errors: readonly ParameterError[];

  constructor(errors: readonly ParameterError[]) {
    super("the catalog was refused");
    this.errors = errors;
  }
}

/** @throws CatalogRefused when there is no such edition; any other error may pass. */
async function fetchCatalog(edition: number | undefined): Promise<CatalogResponse> {
  const query = edition === undefined ? "" : `?edition=${edition}`;
  const response = await fetch(`/catalog.json${query}`);
  if (response.ok) return response.json();
  const problem: Partial<Problem> = await response.json().catch(() => ({}));
  const detail = problem.detail ?? problem.title ?? `${response.status} ${response.statusText}`;
  if (response.status === 404 || response.status === 400) {
    throw new CatalogRefused(problem.errors ?? [{ parameter: "edition", detail }]);
  }
  throw new Error(detail);
}

const firstPauseMs = 1000;
const longestPauseMs = 30_000;

/**
 * Asks until the catalog is here: at growing intervals, and at once when the browser comes back
 * online or the reader asks (`retryNow`). `onFailure` hears why each attempt failed.
 * @throws CatalogRefused
 */
export async function loadCatalog(
  edition: number | undefined,
  onFailure: (reason: string) => void,
): Promise<CatalogResponse> {
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      return await fetchCatalog(edition);
    } catch (error) {
      if (error instanceof CatalogRefused) throw error;
      onFailure((error as Error).message);
    }
    await patience(pauseMs);
  }
}

/** Event by which a "Try again" button ends the pause. */
export const retryEvent = "naqsha-retry";

function patience(pauseMs: number): Promise<void> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const resume = () => {
      done.abort();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(resume, pauseMs);
    addEventListener("online", resume, { signal: done.signal });
    addEventListener(retryEvent, resume, { signal: done.signal });
  });
}
