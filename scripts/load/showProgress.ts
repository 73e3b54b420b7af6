import { stat } from "node:fs/promises";
import { basename } from "node:path";

const barWidth = 30;

export interface Progress {
  /** To be told how many bytes have been read. */
  update(bytes: number): void;
  end(): void;
}

/** A bar on a terminal, and one plain line for every tenth of the file elsewhere; on standard error. */
export async function showProgress(file: string, output = process.stderr): Promise<Progress> {
  const total = await sizeOf(file);
  const name = file === "-" ? "standard input" : basename(file);
  if (output.isTTY) {
    return {
      update: (bytes) =>
        output.write(`\r\x1b[K${name} ${bar(bytes, total)} ${megabytes(bytes)} MB`),
      end: () => output.write("\r\x1b[K"),
    };
  }
  let tenths = 0;
  return {
    update(bytes) {
      const reached = total ? Math.floor((bytes / total) * 10) : Math.floor(bytes / 10_000_000);
      if (reached <= tenths) return;
      tenths = reached;
      output.write(`${name}: ${total ? `${reached * 10} %` : `${megabytes(bytes)} MB`} read\n`);
    },
    end() {},
  };
}

function bar(bytes: number, total: number | undefined): string {
  if (!total) return "";
  const filled = Math.min(barWidth, Math.round((bytes / total) * barWidth));
  return `${"█".repeat(filled)}${"░".repeat(barWidth - filled)}`;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

/** Undefined for what has no size in advance; a missing file is reported by whoever reads it. */
async function sizeOf(file: string): Promise<number | undefined> {
  const { size } = (await stat(file).catch(() => undefined)) ?? {};
  return size || undefined;
}
