import type { Duplex } from "node:stream";
import type { Problem } from "../contract/wire.ts";

/**
 * Bytes of the request line and headers together: room for a filter as long as it may be, in ASCII
 * and percent-encoded. Node's own limit of 16 kB refuses a drawn polygon of a thousand positions.
 */
export const maxHeaderBytes = 131_072;

const problems: Readonly<Record<string, Omit<Problem, "type">>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    title: "Request Header Fields Too Large",
    detail: `the address and headers of a request may have ${maxHeaderBytes} bytes together; a shorter filter or a simpler geometry may fit`,
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    title: "Request Timeout",
    detail: "the request did not arrive in time",
  },
};

const notHttp: Omit<Problem, "type"> = {
  status: 400,
  title: "Bad Request",
  detail: "this is not a request of HTTP/1.1",
};

/** Long enough for a client to read the answer while it is still sending. */
const lingerMs = 1_000;

/** Answers on the bare connection what Node could not read as a request, and ends it. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) return;
  const problem = problems[error.code ?? ""] ?? notHttp;
  const body = JSON.stringify({ type: "about:blank", ...problem } satisfies Problem);
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${problem.title}`,
      "Content-Type: application/problem+json; charset=utf-8",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "Access-Control-Allow-Origin: *",
      "Cache-Control: no-store",
      "Connection: close",
      "",
      body,
    ].join("\r\n"),
  );
  setTimeout(() => socket.destroy(), lingerMs).unref();
}
