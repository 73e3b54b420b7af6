import { spawnSync } from "node:child_process";
import type { Geodesics } from "./geodesics.ts";

/** GeographicLib's own program, in C++: Debian's geographiclib-tools. */
export const geodSolve: Geodesics = {
  inverse: (pairs) =>
    run(
      ["-i"],
      pairs.map(([[lon1, lat1], [lon2, lat2]]) => `${lat1} ${lon1} ${lat2} ${lon2}`),
    ).map(([azimuth = 0, , distanceM = 0]) => ({ azimuth, distanceM })),
  direct: (rays) =>
    run(
      [],
      rays.map(
        ({ from: [lon, lat], azimuth, distanceM }) => `${lat} ${lon} ${azimuth} ${distanceM}`,
      ),
    ).map(([lat = 0, lon = 0]) => [lon, lat] as const),
};

export function hasGeodSolve(): boolean {
  return spawnSync("GeodSolve", ["--version"]).status === 0;
}

function run(options: string[], lines: readonly string[]): number[][] {
  const input = `${lines.join("\n")}\n`;
  const maxBuffer = 2 ** 30;
  const { stdout, status } = spawnSync("GeodSolve", ["-p", "8", ...options], { input, maxBuffer });
  if (status !== 0) throw new Error("GeodSolve failed");
  const answers = stdout.toString().trimEnd().split("\n");
  return answers.map((line) => line.split(" ").map(Number));
}
