import type { Measured, MeasuredPeer } from "./measure";

/** The results of one bench. */
export interface Results {
  readonly bench: string;
  readonly measured: readonly Measured[];
}

/** One JSON object a line, for each work and peer: `ratio` is ours / peer, null where the peer is missing. */
export function jsonLines({ bench, measured }: Results): string {
  const lines = measured.flatMap(({ work, ours, peers }) =>
    shownPeers(peers).map(({ name, seconds }) => ({
      bench,
      work,
      unit: "s",
      ours: rounded(ours),
      peer: seconds === null ? null : rounded(seconds),
      peerName: name,
      ratio: seconds === null ? null : rounded(ours / seconds),
    })),
  );
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

const head = ["bench", "work", "ours", "(first)", "peer's", "ratio", "peer"];

/** Medians in seconds and ratios, one line for each work and peer. */
export function table(results: readonly Results[]): string {
  const rows = results.flatMap(({ bench, measured }) =>
    measured.flatMap(({ work, ours, first, peers }) =>
      shownPeers(peers).map(({ name, seconds }) => [
        bench,
        work,
        shown(ours),
        shown(first),
        seconds === null ? "–" : shown(seconds),
        seconds === null ? "–" : shown(ours / seconds),
        name,
      ]),
    ),
  );
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  return [head, ...rows].map((row) => `${alignedRow(row, widths)}\n`).join("");
}

/** A work without a peer has its line all the same. */
function shownPeers(peers: readonly MeasuredPeer[]): readonly Pick<MeasuredPeer, "name" | "seconds">[] {
  return peers.length > 0 ? peers : [{ name: "", seconds: null }];
}

/** Which peers are not on this machine, each once, and how to get them. */
export function missingPeers(results: readonly Results[]): string {
  const peers = results.flatMap(({ measured }) => measured.flatMap((one) => one.peers));
  const missing = new Map(peers.map(({ name, missing: cure }) => [name, cure]));
  return [...missing].map(([name, cure]) => (cure === null ? "" : `missing: ${name} (${cure})\n`)).join("");
}

/** Words to the left, numbers to the right. */
function alignedRow(row: readonly string[], widths: readonly number[]): string {
  const cells = row.map((cell, column) =>
    column >= 2 && column <= 5 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
  );
  return cells.join("  ").trimEnd();
}

function shown(value: number): string {
  return value < 1 ? value.toFixed(3) : value.toPrecision(3);
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
