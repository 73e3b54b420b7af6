interface Break {
  index: number;
  x: number;
  prior: Break | undefined;
  badness: number;
}

const breakableAfter = new Set([
  "\n",
  " ",
  "&",
  ")",
  "+",
  "-",
  "/",
  "\u00ad",
  "·",
  "\u200b",
  "‐",
  "–",
]);

/**
 * Breaks a text into lines of about equal length, none much longer than `maxWidthPx`: MapLibre's way, so that names
 * break where they break on the map.
 * @param advanceOf a character, and what is between it and the next.
 */
export function breakLines(
  text: string,
  maxWidthPx: number,
  advanceOf: (character: string) => number,
): string[] {
  const characters = [...text];
  const totalPx = characters.reduce((sum, character) => sum + advanceOf(character), 0);
  if (totalPx <= maxWidthPx && !text.includes("\n")) return [text];
  const targetPx = totalPx / Math.max(1, Math.ceil(totalPx / maxWidthPx));
  const breaks: Break[] = [];
  let x = 0;
  characters.forEach((character, index) => {
    const previous = characters[index - 1];
    const opens = character === "(" && index + 1 < characters.length;
    if (previous !== undefined && (breakableAfter.has(previous) || opens)) {
      breaks.push(bestBreak({ index, x }, penaltyAt(characters, index), targetPx, breaks, false));
    }
    // Spaces count in the whole, which says how many lines there are, but not in how long each is.
    if (!/\s/.test(character)) x += advanceOf(character);
  });
  const last = bestBreak({ index: characters.length, x }, 0, targetPx, breaks, true);
  return linesOf(characters, last);
}

function bestBreak(
  { index, x }: Pick<Break, "index" | "x">,
  penalty: number,
  targetPx: number,
  breaks: readonly Break[],
  isLast: boolean,
): Break {
  let best: Break = {
    index,
    x,
    prior: undefined,
    badness: badnessOf(x, targetPx, penalty, isLast),
  };
  for (const prior of breaks) {
    const badness = badnessOf(x - prior.x, targetPx, penalty, isLast) + prior.badness;
    if (badness <= best.badness) best = { index, x, prior, badness };
  }
  return best;
}

function penaltyAt(characters: readonly string[], index: number): number {
  const [previous, next] = [characters[index - 1], characters[index]];
  return (previous === "\n" ? -10_000 : 0) + (previous === "(" ? 50 : 0) + (next === ")" ? 50 : 0);
}

/** A last line had better be shorter than longer. */
function badnessOf(widthPx: number, targetPx: number, penalty: number, isLast: boolean): number {
  const raggedness = (widthPx - targetPx) ** 2;
  if (isLast) return widthPx < targetPx ? raggedness / 2 : raggedness * 2;
  return raggedness + Math.abs(penalty) * penalty;
}

function linesOf(characters: readonly string[], last: Break): string[] {
  const lines: string[] = [];
  for (let at: Break | undefined = last; at; at = at.prior) {
    lines.unshift(
      characters
        .slice(at.prior?.index ?? 0, at.index)
        .join("")
        .trim(),
    );
  }
  return lines;
}
