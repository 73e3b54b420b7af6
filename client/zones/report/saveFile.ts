/** By then the browser has taken it up. */
const takenUpMs = 60_000;

/** Gives the reader a file that was made in the page. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), takenUpMs);
}
