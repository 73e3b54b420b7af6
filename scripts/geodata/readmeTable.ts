const begin = "<!-- geodata:begin -->";
const end = "<!-- geodata:end -->";

/**
 * The README with the table between its markers.
 * @throws when the markers are missing.
 */
export function withTable(readme: string, table: string): string {
  const [before, ...after] = readme.split(begin);
  const rest = after.join(begin).split(end)[1];
  if (rest === undefined) throw new Error(`README.md has no ${begin} … ${end}`);
  return `${before}${begin}\n${table}\n${end}${rest}`;
}
