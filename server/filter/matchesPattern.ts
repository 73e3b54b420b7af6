/**
 * Whether a text is like a pattern of LIKE: % is any text, _ one character, \ takes the next one as
 * it is. Goes back to the last % only, so that its time is at most length times length.
 */
export function patternMatcher(pattern: string): (text: string) => boolean {
  const parts = compile(pattern);
  return (text) => matches(parts, Array.from(text));
}

type Part = { any: "text" | "character" } | { is: string };

function compile(pattern: string): Part[] {
  const parts: Part[] = [];
  const characters = Array.from(pattern);
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] as string;
    if (character === "%") parts.push({ any: "text" });
    else if (character === "_") parts.push({ any: "character" });
    else parts.push({ is: character === "\\" ? (characters[++at] ?? "\\") : character });
  }
  return parts;
}

function matches(parts: readonly Part[], text: readonly string[]): boolean {
  let at = 0;
  let part = 0;
  let retry: { part: number; at: number } | undefined;
  while (at < text.length) {
    const wanted = parts[part];
    if (wanted && "any" in wanted && wanted.any === "text") {
      retry = { part, at };
      part += 1;
    } else if (wanted && ("any" in wanted || wanted.is === text[at])) {
      part += 1;
      at += 1;
    } else if (retry) {
      retry.at += 1;
      at = retry.at;
      part = retry.part + 1;
    } else return false;
  }
  return parts.slice(part).every((rest) => "any" in rest && rest.any === "text");
}
