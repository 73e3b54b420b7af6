/** `share` (0 to 1) of colour `a` laid over `b`, both #RRGGBB. */
export function mix(a: string, b: string, share: number): string {
  const channel = (index: number) => {
    const [x, y] = [a, b].map((hex) =>
      Number.parseInt(hex.slice(1 + 2 * index, 3 + 2 * index), 16),
    );
    return Math.round((x ?? 0) * share + (y ?? 0) * (1 - share));
  };
  const hex = [0, 1, 2].map((index) => channel(index).toString(16).padStart(2, "0"));
  return `#${hex.join("").toUpperCase()}`;
}
