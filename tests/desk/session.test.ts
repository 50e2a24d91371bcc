import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeAll, describe, expect, test } from "vitest";
import { cryptoReady, fromUtf8, utf8 } from "../../src/core/crypto/sodium";
import { toHex } from "../../src/core/encoding/hex";
import { readIdentityFile } from "../../src/desk/identityFile";
import { dexieDatabases } from "../../src/vault/dexie";
import { Hindered } from "../../src/vault/hindered";
import { readVaultHeader } from "../../src/vault/header";
import { unlock } from "../../src/vault/slots";
import type { Databases } from "../../src/vault/rows";
import { card, computer, passphrase, setUp, typed } from "./doors";
import type { Computer, Program } from "./doors";

beforeAll(() => cryptoReady);

const another = "four geese over a quiet harbour";

async function unlocked(one: Computer, word = passphrase): Promise<Program> {
  const program = one.start();
  expect(await program.door.unlockDesk(word)).toEqual({ outcome: "unlocked", faults: [] });
  return program;
}

async function organisationOn(program: Program): Promise<string | undefined> {
  const found = await program.desk.ownCard();
  return found.outcome === "found" ? found.card.statement.organisation : undefined;
}

describe("first run", () => {
  test("a desk is made once words were typed again, and opens with everything on it after a lock", async () => {
    const one = computer(dexieDatabases({ indexedDB: new IDBFactory(), IDBKeyRange }));
    const program = one.start();
    expect(await program.door.findDesks()).toEqual({ outcome: "none" });
    expect(await program.desk.overview()).toEqual({ outcome: "closed" });
    await setUp(program);
    expect(await organisationOn(program)).toBe(card.organisation);
    program.end();
    expect(await program.desk.ownCard()).toEqual({ outcome: "ended" });

    const again = one.start();
    expect(await again.door.findDesks()).toEqual({ outcome: "found", count: 1, broken: 0 });
    expect(await again.door.unlockDesk("not it at all, sorry")).toEqual({ outcome: "wrong-passphrase" });
    expect(await again.desk.ownCard()).toEqual({ outcome: "closed" });
    expect(await again.door.unlockDesk(passphrase)).toEqual({ outcome: "unlocked", faults: [] });
    expect(await organisationOn(again)).toBe(card.organisation);
  });

  test("a weak passphrase, mistyped words and a card that cannot be make nothing, and one goes on from there", async () => {
    const one = computer();
    const program = one.start();
    expect(await program.door.finishDesk({}, card)).toEqual({ outcome: "not-prepared" });
    expect(await program.door.prepareDesk("password1", [])).toMatchObject({ outcome: "weak" });
    const known = await program.door.prepareDesk("Réseau des médiatrices", [card.organisation]);
    expect(known.outcome).toBe("weak");
    const prepared = await program.door.prepareDesk(passphrase, []);
    if (prepared.outcome !== "prepared") throw new Error(prepared.outcome);
    const { words, asked } = prepared;
    expect(words).toHaveLength(24);
    // One of each row of six: a paper that was only begun does not do.
    expect(asked.map((number) => Math.ceil(number / 6))).toEqual([1, 2, 3, 4]);
    const right = typed(words, asked);
    const wrong = { ...right, [asked[1]!]: "zoo", [asked[2]!]: "" };
    const finished = await program.door.finishDesk(wrong, card);
    expect(finished).toEqual({ outcome: "wrong-words", numbers: [asked[1], asked[2]] });
    const nameless = await program.door.finishDesk(right, { ...card, organisation: " " });
    expect(nameless).toMatchObject({ outcome: "refused", reason: "bad-text" });
    expect(one.headers.size).toBe(0);
    expect(await one.databases.names()).toEqual([]);
    const shouted = Object.fromEntries(
      Object.entries(right).map(([n, word]) => [n, ` ${word.toUpperCase()}`]),
    );
    expect(await program.door.finishDesk(shouted, card)).toEqual({ outcome: "unlocked" });
  });

  test("a header that finds no room leaves nothing behind, and the same words work once there is room", async () => {
    const one = computer();
    const program = one.start();
    const prepared = await program.door.prepareDesk(passphrase, []);
    if (prepared.outcome !== "prepared") throw new Error(prepared.outcome);
    const right = typed(prepared.words, prepared.asked);
    one.hindrance = "full";
    expect(await program.door.finishDesk(right, card)).toMatchObject({
      outcome: "hindered",
      hindrance: "full",
    });
    expect(await one.databases.names()).toEqual([]);
    one.hindrance = null;
    expect(await program.door.finishDesk(right, card)).toEqual({ outcome: "unlocked" });
  });
});

describe("what stands in the way of opening", () => {
  test("a damaged header is refused by name, and the desk opens once it is put back", async () => {
    const one = computer();
    await setUp(one.start());
    const [[place, header]] = [...one.headers] as [[string, Uint8Array]];
    // Its copy is damaged as well.
    one.copies.set(place, header.subarray(1));
    const program = one.start();
    for (const at of [20, 200, header.length - 10]) {
      const flipped = header.slice();
      flipped[at]! ^= 1;
      one.headers.set(place, flipped);
      expect(await program.door.findDesks(), `byte ${at}`).toMatchObject({ outcome: "refused" });
      expect(await program.door.unlockDesk(passphrase)).toMatchObject({ outcome: "refused" });
    }
    const greedy = fromUtf8(header, "header").replace('"memory": 67108864', '"memory": 99999999999');
    one.headers.set(place, utf8(greedy));
    expect(await program.door.unlockDesk(passphrase)).toMatchObject({
      outcome: "refused",
      reason: "bad-vault",
    });
    one.headers.set(place, header);
    one.hindrance = "denied";
    expect(await program.door.findDesks()).toMatchObject({ outcome: "hindered", hindrance: "denied" });
  });

  test("one of a desk's header and its copy is enough, and the other is put right from it", async () => {
    const one = computer();
    const first = one.start();
    await setUp(first);
    const [[place, older]] = [...one.headers] as [[string, Uint8Array]];
    expect(await first.door.changePassphrase(passphrase, another)).toEqual({ outcome: "changed" });
    first.end();
    const header = one.headers.get(place)!;
    const elsewhere = computer();
    await setUp(elsewhere.start());
    const [foreign] = [...elsewhere.headers.values()];
    const flipped = header.with(200, header[200]! ^ 1);
    for (const kept of [one.headers, one.copies]) {
      for (const damaged of [null, flipped, header.subarray(0, 99), new Uint8Array(), older, foreign!]) {
        if (damaged === null) kept.delete(place);
        else kept.set(place, damaged);
        const program = one.start();
        const isBehind = kept === one.copies && (damaged === null || damaged === older);
        const mended = isBehind ? [] : [{ fault: "locks-mended" }];
        expect(await program.door.unlockDesk("not it at all, sorry")).toEqual({
          outcome: "wrong-passphrase",
        });
        expect(await program.door.unlockDesk(another)).toEqual({ outcome: "unlocked", faults: mended });
        program.end();
        expect(one.headers.get(place)).toEqual(header);
        expect(one.copies.get(place)).toEqual(header);
        await unlocked(one, another).then(({ end }) => end());
      }
    }
  });

  test("an empty storage is never taken for a new desk", async () => {
    const one = computer();
    const first = one.start();
    await setUp(first);
    first.end();
    for (const name of await one.databases.names()) await one.databases.remove(name);
    one.journals.files.clear();
    const program = one.start();
    expect(await program.door.unlockDesk(passphrase)).toEqual({ outcome: "storage-missing" });
    expect(await program.desk.overview()).toEqual({ outcome: "closed" });
    expect(await program.door.findDesks()).toEqual({ outcome: "found", count: 1, broken: 0 });
  });

  test("altered, moved and older rows are told, and what is intact is there", async () => {
    const one = computer();
    const first = one.start();
    await setUp(first);
    const [name = ""] = await one.databases.names();
    const rows = await one.databases.open(name);
    const before = await rows.records();
    // As much as fills rows of its own.
    for (const year of [2025, 2026, 2027, 2028]) {
      for (const day of ["01", "02", "03"]) {
        await first.desk.publishCard({ ...card, organisation: `${year}-${day}` });
      }
    }
    first.end();
    const after = await rows.records();
    const none = { put: [], remove: [] };
    const replace = (put: typeof after, remove: readonly string[] = []) => rows.write({ put, remove }, none);
    const journal = [...one.journals.files][0]!;
    const tell = async () => {
      // What is told here is what cannot be mended.
      one.journals.files.clear();
      const program = one.start();
      const opened = await program.door.unlockDesk(passphrase);
      program.end();
      return opened;
    };

    const old = before.find(({ id, sealed }) => {
      const now = after.find((row) => row.id === id)!.sealed;
      return Buffer.compare(sealed, now) !== 0;
    })!;
    await replace([old]);
    const older = {
      outcome: "unlocked",
      faults: [{ fault: "not-as-last-written" }, { fault: "journal-made-anew" }],
    };
    expect(await tell()).toEqual(older);
    await replace(after, []);
    const later = after.find(({ id }) => before.every((row) => row.id !== id))!;
    await replace([], [later.id]);
    expect(await tell()).toEqual(older);
    const moved = { id: "0".repeat(32), sealed: later.sealed };
    await replace([moved]);
    one.journals.files.clear();
    const program = one.start();
    const opened = await program.door.unlockDesk(passphrase);
    expect(opened).toMatchObject({ outcome: "unlocked" });
    expect(opened.outcome === "unlocked" && opened.faults).toContainEqual({
      fault: "not-authentic",
      row: moved.id,
    });
    expect(await organisationOn(program)).toBeDefined();
    program.end();
    await replace(after.map(({ id, sealed }) => ({ id, sealed: sealed.map((byte) => byte ^ 1) })));
    expect(await tell()).toMatchObject({ outcome: "storage-damaged" });
    expect(one.journals.files.size, "what opens nothing is not copied").toBe(0);
    one.journals.files.set(...journal);
    const restored = one.start();
    expect(await restored.door.unlockDesk(passphrase)).toEqual({
      outcome: "unlocked",
      faults: [{ fault: "restored-from-journal" }],
    });
    expect(await organisationOn(restored)).toBe("2028-03");
  });

  test("a second window cannot open the desk that is open, and can once the first was locked", async () => {
    const one = computer();
    const first = one.start();
    await setUp(first);
    const second = one.start();
    expect(await second.door.unlockDesk(passphrase)).toEqual({ outcome: "open-elsewhere" });
    first.end();
    expect((await second.door.unlockDesk(passphrase)).outcome).toBe("unlocked");
  });
});

describe("other ways in, other locks", () => {
  test("recovery words open the desk and give it a new passphrase; others' words and mistyped ones do nothing", async () => {
    const one = computer();
    const first = one.start();
    const words = await setUp(first);
    first.end();
    const others = await setUp(computer().start());
    const program = one.start();
    expect(await program.door.tryWords(others.join(" "))).toEqual({ outcome: "wrong-words" });
    expect(await program.door.tryWords(words.slice(1).join(" "))).toMatchObject({ outcome: "wrong-count" });
    expect(await program.door.tryWords(words.with(3, "xyzzy").join(" "))).toMatchObject({
      outcome: "unknown-words",
    });
    const numbered = words.map((word, i) => `${i + 1}. ${word.toUpperCase()}`).join("\n");
    expect(await program.door.tryWords(numbered)).toEqual({ outcome: "words-fit" });
    expect(await program.door.unlockWithWords(numbered, "1234")).toMatchObject({ outcome: "weak" });
    expect((await program.door.unlockWithWords(numbered, another)).outcome).toBe("unlocked");
    expect(await organisationOn(program)).toBe(card.organisation);
    program.end();
    expect(await one.start().door.unlockDesk(passphrase)).toEqual({ outcome: "wrong-passphrase" });
    await unlocked(one, another);
  });

  test("a passphrase is changed by whoever knows it, and the old one is gone from the header", async () => {
    const one = computer();
    const program = one.start();
    await setUp(program);
    const { changePassphrase } = program.door;
    expect(await changePassphrase("not it at all, sorry", another)).toEqual({ outcome: "wrong-passphrase" });
    expect(await changePassphrase(passphrase, "abc")).toMatchObject({ outcome: "weak" });
    one.hindrance = "full";
    expect(await changePassphrase(passphrase, another)).toMatchObject({ outcome: "hindered" });
    one.hindrance = null;
    const before = [...one.headers.values()][0]!;
    expect(await changePassphrase(passphrase, another)).toEqual({ outcome: "changed" });
    expect([...one.headers.values()][0]).not.toEqual(before);
    program.end();
    await unlocked(one, another);
  });

  test("somebody knows the passphrase: a new key, everything sealed again, and the old header opens nothing more", async () => {
    const one = computer();
    const program = one.start();
    const oldWords = await setUp(program);
    await program.desk.changeSettings({ lockAfter: 30 });
    const [oldHeader] = [...one.headers.values()];
    const [oldName] = await one.databases.names();
    expect(await program.door.prepareRenewal("not it at all, sorry", another)).toEqual({
      outcome: "wrong-passphrase",
    });
    const prepared = await program.door.prepareRenewal(passphrase, another);
    if (prepared.outcome !== "prepared") throw new Error(prepared.outcome);
    expect(await program.door.finishRenewal({})).toMatchObject({ outcome: "wrong-words" });
    const right = typed(prepared.words, prepared.asked);
    expect(await program.door.finishRenewal(right)).toEqual({ outcome: "renewed" });
    expect(await one.databases.names()).not.toContain(oldName);
    expect(await program.desk.settings()).toMatchObject({ settings: { lockAfter: 30 } });
    await program.desk.changeSettings({ lockAfter: 60 });
    program.end();

    const again = await unlocked(one, another);
    expect(await again.desk.settings()).toMatchObject({ settings: { lockAfter: 60 } });
    expect(await again.door.tryWords(oldWords.join(" "))).toEqual({ outcome: "wrong-words" });
    expect(await again.door.tryWords(prepared.words.join(" "))).toEqual({ outcome: "words-fit" });
    again.end();
    const [place] = [...one.headers.keys()];
    one.headers.set(place!, oldHeader!);
    one.copies.set(place!, oldHeader!);
    expect(await one.start().door.unlockDesk(passphrase)).toEqual({ outcome: "storage-missing" });
  });

  test("a change of keys that is cut off anywhere leaves one whole desk", async () => {
    for (let until = 0; until < 12; until++) {
      const inner = computer();
      const first = inner.start();
      await setUp(first);
      first.end();
      let steps = 0;
      const faulty: Databases = {
        ...inner.databases,
        open: async (name) => {
          const database = await inner.databases.open(name);
          const write: typeof database.write = (...change) =>
            steps++ === until ? Promise.reject(new Hindered("full", "no room")) : database.write(...change);
          return { ...database, write };
        },
        remove: (name) =>
          steps++ === until ? Promise.reject(new Hindered("other", "locked")) : inner.databases.remove(name),
      };
      const program = inner.start({ databases: faulty });
      expect((await program.door.unlockDesk(passphrase)).outcome).toBe("unlocked");
      const prepared = await program.door.prepareRenewal(passphrase, another);
      if (prepared.outcome !== "prepared") throw new Error(prepared.outcome);
      const { outcome } = await program.door.finishRenewal(typed(prepared.words, prepared.asked));
      expect(["renewed", "hindered"]).toContain(outcome);
      expect(await organisationOn(program), "it goes on at once").toBe(card.organisation);
      program.end();
      const again = await unlocked(inner, outcome === "renewed" ? another : passphrase);
      expect(await organisationOn(again)).toBe(card.organisation);
      expect(await inner.databases.names(), "nothing is left over").toHaveLength(1);
      again.end();
    }
  });

  test("the identity file is given to whoever gives the passphrase again, and to nobody else", async () => {
    const program = computer().start();
    await setUp(program);
    expect(await program.door.exportIdentity("not it at all, sorry", "r")).toEqual({
      outcome: "wrong-passphrase",
    });
    const exported = await program.door.exportIdentity(passphrase, "secret");
    if (exported.outcome !== "exported") throw new Error(exported.outcome);
    const own = await program.desk.ownIdentity();
    const read = readIdentityFile(utf8(exported.text));
    expect(own).toMatchObject({ key: read.key, recipient: read.opening.recipient });
  });
});

describe("the thread and its window", () => {
  test("keys and passphrases never come back over the messages", async () => {
    const one = computer();
    const program = one.start();
    const words = await setUp(program);
    await program.desk.overview();
    await program.desk.ownIdentity();
    await program.door.changePassphrase(passphrase, another);
    const [header] = [...one.headers.values()];
    const opened = unlock(readVaultHeader(header!), another);
    if (opened.outcome !== "unlocked") throw new Error(opened.outcome);
    const back = program.spoken.filter((message) => "report" in (message as object));
    const text = JSON.stringify(back, (_, value: unknown) =>
      value instanceof Uint8Array ? toHex(value) : value,
    );
    for (const secret of [passphrase, another, "AGE-SECRET-KEY", toHex(opened.keys.key)]) {
      expect(text.includes(secret), secret.slice(0, 14)).toBe(false);
    }
    expect(text.includes(words[5]!), "the control: what was shown is found").toBe(true);
  });

  test("a thread that dies answers everybody, tells the window once, and nothing acknowledged is lost", async () => {
    const one = computer();
    const program = one.start();
    await setUp(program);
    expect(await program.desk.changeSettings({ lockAfter: 15 })).toEqual({ outcome: "changed" });
    let ends = 0;
    program.onEnd(() => (ends += 1));
    const waiting = program.desk.changeSettings({ lockAfter: 60 });
    program.kill();
    expect(await waiting).toEqual({ outcome: "ended" });
    expect(await program.desk.overview()).toEqual({ outcome: "ended" });
    expect(ends).toBe(1);
    const again = await unlocked(one);
    const settings = await again.desk.settings();
    expect([15, 60]).toContain(settings.outcome === "told" && settings.settings.lockAfter);
  });

  test("a change is told by the kinds of records it changed, and a refused one is not told", async () => {
    const program = computer().start();
    await setUp(program);
    const told: string[][] = [];
    program.onChange((kinds) => told.push([...kinds]));
    await program.desk.changeSettings({ lockAfter: 15 });
    expect(await program.desk.changeSettings({ lockAfter: 7 })).toMatchObject({ outcome: "refused" });
    await program.desk.publishCard({ ...card, organisation: "Another name" });
    expect(told).toEqual([["settings"], ["pen", "statement"]]);
  });

  test("long work says how far it is, and stops when it is no longer wanted: the desk stays as it was", async () => {
    const one = computer();
    const program = one.start();
    await setUp(program);
    const prepared = await program.door.prepareRenewal(passphrase, another);
    if (prepared.outcome !== "prepared") throw new Error(prepared.outcome);
    const stop = new AbortController();
    stop.abort();
    const { door } = program.watched({ signal: stop.signal });
    const right = typed(prepared.words, prepared.asked);
    expect(await door.finishRenewal(right)).toEqual({ outcome: "cancelled" });
    program.end();
    await unlocked(one);
    expect(await one.databases.names()).toHaveLength(1);
  });

  test("what does not exist cannot be called", async () => {
    const program = computer().start();
    await setUp(program);
    const { desk } = program as unknown as { desk: Record<string, () => Promise<unknown>> };
    for (const name of ["constructor", "__proto__", "toString", "nothing"]) {
      expect(await desk[name]!()).toMatchObject({ outcome: "fault" });
    }
  });
});
