/** What one thing is measured by: a work of ours, and public programs doing the same. */
export interface Work {
  readonly name: string;
  /** how often each has its turn */
  readonly rounds: number;
  /** @returns seconds, where only a part of it is what is measured; else it is timed from outside */
  readonly ours: () => number | void | Promise<number | void>;
  readonly peers: readonly Peer[];
  /** said under the table when all rounds are over */
  readonly remark?: () => string | Promise<string>;
}

export interface Peer {
  readonly name: string;
  /** what to do to have it, or null when it is on this machine */
  readonly missing: string | null;
  /** @returns seconds, from a peer that clocks itself or was given a sample; else it is timed from outside */
  readonly run: () => number | void | Promise<number | void>;
}

/** A bench file. `folder` is empty, and removed afterwards. */
export interface Bench {
  readonly name: string;
  readonly works: (folder: string) => AsyncIterable<Work>;
}

/** What the rounds gave, in seconds. */
export interface Measured {
  readonly work: string;
  readonly ours: number;
  /** our first round, before the runtime has compiled what it runs often */
  readonly first: number;
  readonly peers: readonly MeasuredPeer[];
}

export interface MeasuredPeer {
  readonly name: string;
  readonly seconds: number | null;
  readonly missing: string | null;
}

/** Runs ours and then each peer, round after round: what else the machine does falls on all of them alike. */
export async function measure({ name, rounds, ours, peers }: Work): Promise<Measured> {
  const own: number[] = [];
  const others = peers.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    own.push(await timed(ours));
    for (const [at, peer] of peers.entries()) {
      if (peer.missing === null) others[at]!.push(await timed(peer.run));
    }
  }
  return {
    work: name,
    ours: median(own),
    first: own[0] ?? Number.NaN,
    peers: peers.map((peer, at) => ({
      name: peer.name,
      seconds: peer.missing === null ? median(others[at]!) : null,
      missing: peer.missing,
    })),
  };
}

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  const lower = sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

async function timed(run: () => number | void | Promise<number | void>): Promise<number> {
  const start = performance.now();
  const own = await run();
  return own ?? (performance.now() - start) / 1000;
}
