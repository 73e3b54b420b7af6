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
 */
export function breakLines(
  text: string,
  maxWidthPx: number,
  widthOf: (part: string) => number,
): string[] {
  const totalPx = widthOf(text);
  if (totalPx <= maxWidthPx && !text.includes("\n")) return [text];
  const targetPx = totalPx / Math.max(1, Math.ceil(totalPx / maxWidthPx));
  const breaks: Break[] = [];
  for (let index = 1; index < text.length; index++) {
    const previous = text[index - 1] as string;
    if (!breakableAfter.has(previous) && text[index] !== "(") continue;
    breaks.push(bestBreak(index, widthOf(text.slice(0, index).trimEnd()), targetPx, breaks, text));
  }
  const last = bestBreak(text.length, totalPx, targetPx, breaks, text);
  return linesOf(text, last);
}

function bestBreak(
  index: number,
  x: number,
  targetPx: number,
  breaks: readonly Break[],
  text: string,
): Break {
  const penalty = penaltyAt(text, index);
  const isLast = index === text.length;
  const alone = badnessOf(x, targetPx, penalty, isLast);
  let best: Break = { index, x, prior: undefined, badness: alone };
  for (const prior of breaks) {
    const badness = badnessOf(x - prior.x, targetPx, penalty, isLast) + prior.badness;
    if (badness <= best.badness) best = { index, x, prior, badness };
  }
  return best;
}

function penaltyAt(text: string, index: number): number {
  if (text[index - 1] === "\n") return -10_000;
  return (text[index - 1] === "(" ? 50 : 0) + (text[index] === ")" ? 50 : 0);
}

/** A last line had better be shorter than longer. */
function badnessOf(widthPx: number, targetPx: number, penalty: number, isLast: boolean): number {
  const raggedness = (widthPx - targetPx) ** 2;
  if (isLast) return widthPx < targetPx ? raggedness / 2 : raggedness * 2;
  return raggedness + Math.abs(penalty) * penalty;
}

function linesOf(text: string, last: Break): string[] {
  const lines: string[] = [];
  for (let at: Break | undefined = last; at; at = at.prior) {
    lines.unshift(text.slice(at.prior?.index ?? 0, at.index).trim());
  }
  return lines;
}
