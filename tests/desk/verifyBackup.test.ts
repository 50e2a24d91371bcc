import { beforeAll, expect, test } from "vitest";
import { cryptoReady } from "../../src/core/crypto/sodium";
import type { PublicKey } from "../../src/core/encoding/values";
import { ownCardText } from "../../src/desk/ownCard";
import { backedUp, furnished, onDisk, ticket } from "./backups";
import { computer } from "./doors";
import { got, person } from "./people";

beforeAll(() => cryptoReady);

type Furnished = Awaited<ReturnType<typeof furnished>>;
type Count = "fresh" | "changed" | "kept" | "onlyHere";

interface Change {
  readonly does: (desk: Furnished, friend: PublicKey) => Promise<unknown>;
  /** what of which kind then tells that the backup is not the desk */
  readonly tells: Readonly<Record<string, Partial<Record<Count, number>>>>;
}

/** What can be done on a desk after it was saved, each of which the backup does not have. */
const changes: Readonly<Record<string, Change>> = {
  "somebody was added": {
    does: async ({ program: { desk } }) => desk.importCard(ownCardText(await person("Since then"))!),
    tells: { contact: { onlyHere: 1 }, statement: { onlyHere: 1 } },
  },
  "a note was written": {
    does: ({ program: { desk } }, friend) => desk.editContact(friend, { note: "since then" }),
    tells: { contact: { kept: 1 } },
  },
  "a draft was changed": {
    does: async ({ program: { desk }, draft }) => {
      const { text } = got(await desk.draft(draft), "found").draft;
      return desk.saveDraft(draft, { text: `${text}\nA line more.\n` });
    },
    // What was changed at the time at which it was saved stays as it is here.
    tells: { draft: { kept: 1 } },
  },
  "a setting was chosen": {
    does: ({ program: { desk } }) => desk.changeSettings({ lockAfter: 30 }),
    tells: { settings: { kept: 1 } },
  },
  "somebody was removed": {
    does: ({ program: { desk } }, friend) => desk.removeContact(friend),
    tells: { contact: { fresh: 1 } },
  },
  "an endorsement on paper was recorded": {
    does: ({ program: { desk }, version }) =>
      desk.record({
        version,
        organisation: "On paper since then",
        country: "KE",
        signatories: [],
        listing: "public",
        means: "paper",
        evidence: { bytes: new Uint8Array(1000).fill(7) },
      }),
    tells: { statement: { onlyHere: 1 } },
  },
};

async function verified(
  { one, program }: Pick<Furnished, "one" | "program">,
  bytes: Uint8Array,
  words: readonly string[],
) {
  one.files.set(ticket, bytes);
  return program.door.verifyBackup({ ticket, size: bytes.length }, words.join(" "));
}

test("a backup stands for the desk until anything on the desk changes, and looking changes nothing", async () => {
  const desk = await furnished();
  const friend = await person("A friend");
  got(await desk.program.desk.importCard(ownCardText(friend)!), "imported");
  const bytes = await backedUp(desk.one, desk.program);
  const about = got(await verified(desk, bytes, desk.words), "verified");
  expect(about.about.organisation).not.toBeNull();
  // When it was saved is no part of it: saving again makes none of the others outdated.
  await backedUp(desk.one, desk.program);
  got(await verified(desk, bytes, desk.words), "verified");

  const before = await onDisk(desk.one);
  for (const [name, { does, tells }] of Object.entries(changes)) {
    const saved = await backedUp(desk.one, desk.program);
    got(await verified(desk, saved, desk.words), "verified");
    const said = await does(desk, friend.key);
    expect(["imported", "edited", "saved", "changed", "removed", "recorded"], name).toContain(
      (said as { outcome: string }).outcome,
    );
    const found = await verified(desk, saved, desk.words);
    expect(found.outcome, name).toBe("differs");
    const { comparison } = got(found, "differs");
    const told = Object.fromEntries(comparison.kinds.map((kind) => [kind.kind, kind]));
    for (const [kind, counts] of Object.entries(tells))
      expect(told[kind], `${name}: ${kind}`).toMatchObject(counts);
    expect(comparison.contents.onlyHere, name).toBe(name.includes("on paper") ? 1 : 0);
  }
  const after = await onDisk(desk.one);
  expect(after.records).not.toEqual(before.records);
  got(await verified(desk, bytes, desk.words), "differs");
  expect((await onDisk(desk.one)).records).toEqual(after.records);
}, 60_000);

test("another desk's backup, other words, a broken file and a locked desk verify nothing", async () => {
  const [desk, other] = [await furnished(), await furnished()];
  const bytes = await backedUp(desk.one, desk.program);
  const others = await backedUp(other.one, other.program);
  expect(await verified(desk, others, other.words)).toMatchObject({ outcome: "other-desk" });
  expect(await verified(desk, bytes, other.words)).toEqual({ outcome: "wrong-words" });
  expect(await verified(desk, bytes, desk.words.slice(1))).toEqual({ outcome: "wrong-count", count: 23 });
  for (const at of [bytes.length - 100, bytes.length >> 1]) {
    const flipped = bytes.slice();
    flipped[at]! ^= 1;
    expect(await verified(desk, flipped, desk.words), `${at}`).toMatchObject({ outcome: "refused" });
  }
  expect(await verified(desk, bytes.slice(0, -1), desk.words)).toMatchObject({ reason: "truncated" });
  const locked = computer();
  locked.files.set(ticket, bytes);
  const fresh = locked.start();
  expect(await fresh.door.verifyBackup({ ticket, size: bytes.length }, desk.words.join(" "))).toEqual({
    outcome: "closed",
  });
}, 60_000);
