import type { Language, Problem } from "../../../server/contract/wire.ts";

/** The server's own words for why a process was not executed. */
export class ProcessProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }
}

/** @throws ProcessProblem where the server says what is wrong, or any other error where no answer came. */
export async function executeProcess<Result>(
  process: string,
  inputs: unknown,
  lang: Language,
  signal: AbortSignal,
): Promise<Result> {
  return (await post(process, inputs, { lang }, signal)).json();
}

/** The same as a file of the form that the server calls `f`, and the name that it gives the file. */
export async function executeAsFile(
  process: string,
  inputs: unknown,
  params: { lang: Language; f: string },
  signal: AbortSignal,
): Promise<{ file: Blob; name: string | undefined }> {
  const response = await post(process, inputs, params, signal);
  const disposition = response.headers.get("Content-Disposition") ?? "";
  return { file: await response.blob(), name: /filename="([^"]+)"/.exec(disposition)?.[1] };
}

async function post(
  process: string,
  inputs: unknown,
  params: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Response> {
  const url = `/api/processes/${process}/execution?${new URLSearchParams(params)}`;
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ inputs }),
    signal,
  });
  if (response.ok) return response;
  const isProblem = response.headers.get("Content-Type")?.includes("problem+json");
  if (isProblem) throw new ProcessProblem((await response.json()) as Problem);
  throw new Error(`${url}: ${response.status}`);
}
