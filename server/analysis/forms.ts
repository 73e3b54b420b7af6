import { type Encoding, geoJson, json } from "../features/encodings.ts";
import { badParameter } from "../http/problem.ts";
import type { Process } from "./process.ts";

/** The forms that the result of a process comes in, JSON first. */
export function formsOf({ result, documents = [] }: Process): readonly Encoding[] {
  const first = result.mediaType === geoJson.mediaType ? geoJson : json;
  return [first, ...documents.map(({ encoding }) => encoding)];
}

/**
 * What `f` calls the form of a media type.
 * @throws HttpProblem 400 when the process does not give it
 */
export function formCalled(mediaType: string, process: Process): string {
  const forms = formsOf(process);
  const form = forms.find((each) =>
    [each.mediaType, ...(each.alsoAccepted ?? [])].includes(mediaType),
  );
  if (form) return form.f;
  const types = forms.map((each) => each.mediaType).join(" or ");
  throw badParameter("outputs.result.format.mediaType", `must be ${types}`);
}
