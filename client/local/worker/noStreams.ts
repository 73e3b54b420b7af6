/** Stands for Node's streams, which sax offers where there are any, and the browser has none of. */
export const Stream = undefined;
