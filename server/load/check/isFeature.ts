/** Whether it says that it is a GeoJSON Feature. */
export function isFeature(given: unknown): given is Record<string, unknown> & { type: "Feature" } {
  return isObject(given) && given.type === "Feature";
}

/** What stands where a feature should, in words. */
export function notAFeature(given: unknown): string {
  const found = isObject(given) ? `of type ${JSON.stringify(given.type)}` : JSON.stringify(given);
  return `it is ${found}, not a Feature`;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
