import { readFile } from "node:fs/promises";

/** The most memory that a process and those it started have held, each at its own time. NaN where the system does not tell (it is Linux that does). */
export async function peakMb(pid: number): Promise<number> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  const pids = [pid, ...children.split(" ").filter(Boolean).map(Number)];
  const peaks = await Promise.all(pids.map(peakOf));
  return peaks.reduce((sum, peak) => sum + peak, 0);
}

async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
}
