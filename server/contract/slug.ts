/** @throws Error when `value` is no identifier of ours. */
export function slug(value: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) {
    throw new Error(`"${value}" is not an identifier (lower case, digits, hyphens)`);
  }
  return value;
}
