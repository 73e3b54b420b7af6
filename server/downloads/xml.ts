const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  // As it is, readers would take it for a line feed.
  "\r": "&#13;",
};

/** What XML 1.0 has no way to write; texts of the database may hold some of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are looked for.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text as the content of an element or of an attribute. */
export function xmlText(text: string): string {
  return text.replace(unwritable, "\ufffd").replace(/[&<>"'\r]/g, (each) => entities[each] ?? each);
}
