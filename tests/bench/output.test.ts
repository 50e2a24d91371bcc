import { describe, expect, test } from "vitest";
import { measure, median } from "./measure";
import type { Measured } from "./measure";
import { jsonLines, missingPeers, table } from "./output";

const measured: readonly Measured[] = [
  {
    work: "1,000 endorsements",
    ours: 0.31,
    first: 0.4,
    peers: [
      { name: "minisign", seconds: 1.24, missing: null },
      { name: "age, hybrid recipients", seconds: null, missing: "version 1.3 or later" },
    ],
  },
  {
    work: "5,000 endorsements",
    ours: 12.345678,
    first: 13,
    peers: [{ name: "age, hybrid recipients", seconds: null, missing: "version 1.3 or later" }],
  },
];
const results = { bench: "verify", measured };

describe("the results for machines", () => {
  const lines = jsonLines(results).trimEnd().split("\n");

  test("are one object a line for each work and peer, with ours / peer", () => {
    expect(lines).toHaveLength(3);
    expect(JSON.parse(lines[0]!)).toEqual({
      bench: "verify",
      work: "1,000 endorsements",
      unit: "s",
      ours: 0.31,
      peer: 1.24,
      peerName: "minisign",
      ratio: 0.25,
    });
  });

  test("have null where a peer is missing", () => {
    expect(JSON.parse(lines[2]!)).toMatchObject({ ours: 12.3457, peer: null, ratio: null });
  });
});

describe("the results for people", () => {
  test("stand in columns", () => {
    expect(table([results]).split("\n")).toEqual([
      "bench   work                 ours  (first)  peer's  ratio  peer",
      "verify  1,000 endorsements  0.310    0.400    1.24  0.250  minisign",
      "verify  1,000 endorsements  0.310    0.400       –      –  age, hybrid recipients",
      "verify  5,000 endorsements   12.3     13.0       –      –  age, hybrid recipients",
      "",
    ]);
  });

  test("name each missing peer once, with what to do", () => {
    expect(missingPeers([results])).toBe("missing: age, hybrid recipients (version 1.3 or later)\n");
  });
});

describe("measuring", () => {
  test("takes the middle of what was measured", () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  test("gives ours and each peer their turn in every round, and leaves out who is missing", async () => {
    const turns: string[] = [];
    const { peers } = await measure({
      name: "work",
      rounds: 2,
      ours: () => void turns.push("ours"),
      peers: [
        { name: "outside", missing: null, run: () => void turns.push("outside") },
        { name: "missing", missing: "get it", run: () => void turns.push("missing") },
        { name: "own clock", missing: null, run: () => 7 },
      ],
    });
    expect(turns).toEqual(["ours", "outside", "ours", "outside"]);
    expect(peers.map(({ seconds }) => seconds)).toEqual([expect.any(Number), null, 7]);
  });

  test("waits for work that takes its time", async () => {
    let done = 0;
    const ours = async () => {
      await Promise.resolve();
      done++;
    };
    await measure({ name: "work", rounds: 3, ours, peers: [] });
    expect(done).toBe(3);
  });
});
