const isolates = /[\u2066-\u2069]/g;

/** Signs that keep words of another direction together have done their work when a line is set. */
export function withoutIsolates(text: string): string {
  return text.replace(isolates, "");
}
