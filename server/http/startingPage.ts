import type { RequestListener } from "node:http";
import { HttpProblem, sendProblem } from "./problem.ts";

const retryAfterS = 2;

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="refresh" content="${retryAfterS}">
<meta name="viewport" content="width=device-width">
<title>Naqsha is starting</title>
<style>
  body { margin: 0; min-height: 100vh; display: grid; place-content: center; text-align: center;
    font: 15px/1.6 system-ui, sans-serif; color: #22201c; background: #f6f3ec }
  @media (prefers-color-scheme: dark) { body { color: #e8e4da; background: #12161c } }
</style>
<h1>Naqsha is starting</h1>
<p>The map opens here as soon as its layers are loaded.</p>
<p lang="ur" dir="rtl">نقشہ شروع ہو رہا ہے؛ پرتیں لوڈ ہوتے ہی یہیں کھل جائے گا۔</p>
</html>
`;

/** Answers while the database is being prepared: live, not ready, and a page that waits. */
export const answerWhileStarting: RequestListener = (request, response) => {
  if (request.url === "/health/live") {
    response.setHeader("Content-Type", "application/json; charset=utf-8");
    response.end(JSON.stringify({ status: "live" }));
  } else if (request.headers.accept?.includes("text/html")) {
    response.writeHead(503, {
      "Content-Type": "text/html; charset=utf-8",
      "Retry-After": retryAfterS,
      "Cache-Control": "no-store",
    });
    response.end(page);
  } else sendProblem(response, new HttpProblem(503, "Naqsha is starting", { retryAfterS }));
};
