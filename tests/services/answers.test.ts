import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { calls as names } from "../../src/bridge/bridge";
import type { Call, Notice } from "../../src/bridge/bridge";
import { fileRules } from "../../src/bridge/files";
import type { FileKind } from "../../src/bridge/files";
import { answersOver } from "../../src/services/answers";
import type { Shell } from "../../src/services/shell";
import { temporary } from "./folders";

const place = "0123456789abcdef0123456789abcdef";
const bytes = (text: string): Uint8Array => new Uint8Array(new TextEncoder().encode(text));

/** The program over a shell in which the person answers as the test says. */
function programIn(home: string, parts: Partial<Shell> = {}, now?: () => number) {
  const told: Notice[] = [];
  const revealed: string[] = [];
  const cleared: string[] = [];
  const shell: Shell = {
    home,
    databases: join(home, "browser", "IndexedDB"),
    verifierPage: join(home, "verify.html"),
    about: async () => ({
      version: "1.2.3",
      shell: "browser",
      languages: ["ar"],
      can: { showInFolder: true, print: false, pdf: false, refuseCapture: false, clearCopied: false },
    }),
    askOpen: async () => null,
    askSave: async () => null,
    clearCopied: (text) => cleared.push(text),
    clearPages: async () => undefined,
    reveal: (path) => revealed.push(path),
    print: async () => undefined,
    pdf: async () => ({ outcome: "unavailable" }),
    notify: (notice) => told.push(notice),
    ...parts,
  };
  return { ...answersOver(shell, now), told, revealed, cleared };
}

/** The calls as a window makes them that was taken over: no types hold it. */
type Unheld = Readonly<Record<Call, (...args: readonly unknown[]) => Promise<unknown>>>;

test("each call of the table is answered, and no other", () => {
  expect(Object.keys(programIn(temporary()).calls)).toEqual(names);
});

test("what the shell says of itself is handed on", async () => {
  const home = temporary();
  const { calls } = programIn(home);
  expect(await calls.about()).toMatchObject({ version: "1.2.3", shell: "browser" });
  expect(await calls.pdf()).toEqual({ outcome: "unavailable" });
  expect(await calls.verifierPage()).toEqual({ outcome: "missing" });
  writeFileSync(join(home, "verify.html"), "<!doctype html>");
  expect(await calls.verifierPage()).toEqual({ outcome: "read", bytes: bytes("<!doctype html>") });
  expect(await calls.print()).toBeUndefined();
});

test("files are chosen, named and sized, and each is taken once, by the rule of the kind asked for", async () => {
  const home = temporary();
  const [small, large] = [join(home, "small.card"), join(home, "large.age")];
  writeFileSync(small, "card");
  writeFileSync(large, new Uint8Array(fileRules.card.most + 1));
  const { calls } = programIn(home, { askOpen: async () => [small, large, join(home, "gone")] });
  const chosen = await calls.chooseFiles("card");
  if (chosen.outcome !== "chosen") throw new Error(chosen.outcome);
  expect(chosen.tickets.map(({ name, size }) => [name, size])).toEqual([
    ["small.card", 4],
    ["large.age", fileRules.card.most + 1],
    ["gone", 0],
  ]);
  const [first = "", second = "", third = ""] = chosen.tickets.map(({ ticket }) => ticket);
  expect(await calls.takeFile(first, "card")).toEqual({
    outcome: "taken",
    file: { name: "small.card", bytes: bytes("card") },
  });
  expect(await calls.takeFile(first, "card")).toEqual({ outcome: "no-such-file" });
  expect(await calls.takeFile(second, "card")).toEqual({
    outcome: "too-large",
    name: "large.age",
    size: fileRules.card.most + 1,
    most: fileRules.card.most,
  });
  expect(await calls.takeFile(third, "card")).toEqual({
    outcome: "hindered",
    name: "gone",
    hindrance: "missing",
  });
  expect(await calls.takeFile(place, "card")).toEqual({ outcome: "no-such-file" });
});

test("each kind's cap is kept to the byte, and a huge file costs nothing", async () => {
  const home = temporary();
  const path = join(home, "sparse");
  writeFileSync(path, "");
  const { calls } = programIn(home, { askOpen: async () => [path] });
  for (const kind of Object.keys(fileRules) as FileKind[]) {
    const { most } = fileRules[kind];
    const taken = async (size: number) => {
      truncateSync(path, size);
      const chosen = await calls.chooseFiles(kind);
      return calls.takeFile(chosen.outcome === "chosen" ? (chosen.tickets[0]?.ticket ?? "") : "", kind);
    };
    expect(await taken(most + 1)).toEqual({ outcome: "too-large", name: "sparse", size: most + 1, most });
    if (kind !== "bundle" && kind !== "backup") expect(await taken(most)).toMatchObject({ outcome: "taken" });
  }
});

test("a file that is replaced by a folder or grows after it was chosen is not what was chosen", async () => {
  const home = temporary();
  const path = join(home, "a.card");
  const { calls } = programIn(home, { askOpen: async () => [path] });
  const choose = async (): Promise<string> => {
    const chosen = await calls.chooseFiles("card");
    return chosen.outcome === "chosen" ? (chosen.tickets[0]?.ticket ?? "") : "";
  };
  writeFileSync(path, "x");
  const first = await choose();
  rmSync(path);
  mkdirSync(path);
  expect(await calls.takeFile(first, "card")).toMatchObject({ outcome: "hindered", hindrance: "not-a-file" });
  rmSync(path, { recursive: true });
  writeFileSync(path, "x");
  const second = await choose();
  truncateSync(path, 2 ** 33);
  expect(await calls.takeFile(second, "card")).toMatchObject({ outcome: "too-large", size: 2 ** 33 });
});

test("choosing nothing is cancelling, and too many are refused with how many there may be", async () => {
  const home = temporary();
  for (const askOpen of [async () => null, async () => []])
    expect(await programIn(home, { askOpen }).calls.chooseFiles("card")).toEqual({ outcome: "cancelled" });
  const askOpen = async () => ["/a", "/b"];
  expect(await programIn(home, { askOpen }).calls.chooseFiles("picture")).toEqual({
    outcome: "too-many",
    most: 1,
  });
});

test("a ticket is forgotten after an hour, and when thousands came after it", async () => {
  const home = temporary();
  const path = join(home, "a.card");
  writeFileSync(path, "x");
  let now = 0;
  const many = Array.from({ length: 500 }, () => path);
  const { calls } = programIn(home, { askOpen: async () => many }, () => now);
  const choose = async () => {
    const chosen = await calls.chooseFiles("card");
    return chosen.outcome === "chosen" ? chosen.tickets.map(({ ticket }) => ticket) : [];
  };
  const [first = "", second = ""] = await choose();
  now = 3_599_999;
  expect(await calls.takeFile(first, "card")).toMatchObject({ outcome: "taken" });
  now = 3_600_000;
  expect(await calls.takeFile(second, "card")).toEqual({ outcome: "no-such-file" });
  const [oldest = ""] = await choose();
  for (let round = 0; round < 4; round++) await choose();
  expect(await calls.takeFile(oldest, "card")).toEqual({ outcome: "no-such-file" });
});

test("what came by itself is told to the window, named once, and taken like what was chosen", async () => {
  const home = temporary();
  const path = join(home, "parcel.age");
  writeFileSync(path, "parcel");
  const { calls, offer, told } = programIn(home);
  await offer([]);
  expect(told).toEqual([]);
  await offer([path]);
  await offer([join(home, "gone.age")]);
  expect(told).toEqual([{ notice: "files" }, { notice: "files" }]);
  const waiting = await calls.waitingFiles();
  expect(waiting.map(({ name, size }) => [name, size])).toEqual([
    ["parcel.age", 6],
    ["gone.age", 0],
  ]);
  expect(await calls.waitingFiles()).toEqual([]);
  expect(await calls.takeFile(waiting[0]?.ticket ?? "", "bundle")).toMatchObject({ outcome: "taken" });
});

test("what came while the desk was locked for a day is still there", async () => {
  const home = temporary();
  const path = join(home, "parcel.age");
  writeFileSync(path, "parcel");
  let now = 0;
  const { calls, offer } = programIn(home, {}, () => now);
  await offer([path]);
  now = 86_400_000;
  const [ticket] = await calls.waitingFiles();
  expect(await calls.takeFile(ticket?.ticket ?? "", "bundle")).toMatchObject({ outcome: "taken" });
});

test("thousands of files that come by themselves do not pile up", async () => {
  const { calls, offer } = programIn(temporary());
  for (let round = 0; round < 10; round++)
    await offer(Array.from({ length: 300 }, (_, at) => `/${round}-${at}`));
  const waiting = await calls.waitingFiles();
  expect(waiting).toHaveLength(500);
  expect(waiting.at(-1)?.name).toBe("1-199");
});

test("a file is saved where the person said, and can be shown in its folder as often as wanted", async () => {
  const home = temporary();
  const path = join(home, "chosen.card");
  const asked: string[] = [];
  const { calls, revealed } = programIn(home, {
    askSave: async (name) => {
      asked.push(name);
      return { path, mayReplace: false };
    },
  });
  const saved = await calls.saveFile("desk.card", bytes("card"));
  if (saved.outcome !== "saved") throw new Error(saved.outcome);
  expect(asked).toEqual(["desk.card"]);
  expect(saved.place).toBe(path);
  expect(readFileSync(path, "utf8")).toBe("card");
  await calls.showInFolder(saved.ticket);
  await calls.showInFolder(saved.ticket);
  expect(revealed).toEqual([path, path]);
  await calls.showInFolder(place);
  expect(revealed).toHaveLength(2);
  // What shows a file does not read it.
  expect(await calls.takeFile(saved.ticket, "card")).toEqual({ outcome: "no-such-file" });
});

test("a file that is there is replaced only if the person said so, and saving nowhere is cancelling", async () => {
  const home = temporary();
  const path = join(home, "a.card");
  writeFileSync(path, "what was there");
  const saving = (place: Awaited<ReturnType<Shell["askSave"]>>) =>
    programIn(home, { askSave: async () => place }).calls.saveFile("a.card", bytes("new"));
  expect(await saving(null)).toEqual({ outcome: "cancelled" });
  expect(await saving({ path, mayReplace: false })).toEqual({ outcome: "hindered", hindrance: "other" });
  expect(readFileSync(path, "utf8")).toBe("what was there");
  expect(await saving({ path, mayReplace: true })).toMatchObject({ outcome: "saved" });
  expect(readFileSync(path, "utf8")).toBe("new");
});

test("desks and preferences are kept in the shell's home", async () => {
  const home = temporary();
  const { calls } = programIn(home);
  expect(await calls.writeHeader(place, bytes("header"))).toEqual({ outcome: "kept" });
  expect(await calls.writePreferences({ language: "ar", look: "dark", capture: "refused" })).toEqual({
    outcome: "kept",
  });
  expect(readdirSync(home).sort()).toEqual(["desks", "preferences.json"]);
  expect(await calls.findDesks()).toEqual({
    outcome: "found",
    desks: [{ place, header: bytes("header"), copy: bytes("header"), isErased: false }],
  });
  expect(await calls.readPreferences()).toEqual({ language: "ar", look: "dark", capture: "refused" });
});

test("a window that was taken over is refused without an answer, and nobody is asked anything", async () => {
  const home = join(temporary(), "home");
  const asked: unknown[] = [];
  const ask = async (what: unknown) => {
    asked.push(what);
    return null;
  };
  const calls = programIn(home, { askOpen: ask, askSave: ask }).calls as unknown as Unheld;
  const tooMuch = new Uint8Array(512 * 1024 * 1024 + 1);
  for (const attempt of [
    () => calls.chooseFiles(),
    () => calls.chooseFiles("toString"),
    () => calls.chooseFiles(["card"]),
    () => calls.takeFile(),
    () => calls.takeFile(place),
    () => calls.takeFile(place, "__proto__"),
    () => calls.takeFile(place.toUpperCase(), "card"),
    () => calls.takeFile(`${place}\n`, "card"),
    () => calls.takeFile({ toString: () => place }, "card"),
    () => calls.writeHeader(place),
    () => calls.writeHeader(place, new Uint8Array()),
    () => calls.writeHeader(place, new Uint8Array(64 * 1024 + 1)),
    () => calls.writeHeader(place, [1]),
    () => calls.writeHeader(place, new Uint16Array(1)),
    () => calls.writeHeader("../../../../tmp/evil", bytes("x")),
    () => calls.writeHeader([place], bytes("x")),
    () => calls.openJournal("../../../../tmp/evil", 1),
    () => calls.openJournal(place, 0),
    () => calls.openJournal(place, 65_536),
    () => calls.openJournal(place, "1"),
    () => calls.openJournal(place, 1.5),
    () => calls.readJournal("x", "present", 0, 1),
    () => calls.readJournal(place, "part", 0, 1),
    () => calls.readJournal(place, "present", -1, 1),
    () => calls.readJournal(place, "before", 0, 8 * 1024 * 1024 + 1),
    () => calls.readJournal(place, "present", 0, 0),
    () => calls.appendJournal(place, 0, "text"),
    () => calls.appendJournal(place, 2 ** 60, bytes("x")),
    () => calls.appendJournal(place, 0, new Uint8Array(64 * 1024 * 1024 + 1)),
    () => calls.draftJournal(place, Number.NaN, bytes("x")),
    () => calls.placeJournal(place, null, true),
    () => calls.placeJournal(place, 1, "yes"),
    () => calls.findJournals(""),
    () => calls.removeJournal(place, -1),
    () => calls.saveFile("a.card"),
    () => calls.saveFile("a.card", "text"),
    () => calls.saveFile("a.card", { length: 3 }),
    () => calls.saveFile("a.card", tooMuch),
    () => calls.saveFile("", bytes("x")),
    () => calls.saveFile("../a.card", bytes("x")),
    () => calls.saveFile("con", bytes("x")),
    () => calls.saveFile(null, bytes("x")),
    () => calls.beginFile("../a.age"),
    () => calls.beginFile(),
    () => calls.appendFile("x", 0, bytes("x")),
    () => calls.appendFile(place, -1, bytes("x")),
    () => calls.appendFile(place, 0, "text"),
    () => calls.appendFile(place, 0, new Uint8Array(8 * 1024 * 1024 + 1)),
    () => calls.finishFile(place, "ABC"),
    () => calls.finishFile(place),
    () => calls.abandonFile("../x"),
    () => calls.readFilePart(place, 0, 0),
    () => calls.readFilePart(place, 0, 8 * 1024 * 1024 + 1),
    () => calls.readFilePart(place, 1.5, 1),
    () => calls.showInFolder("/etc/passwd"),
    () => calls.showInFolder(),
    () => calls.writePreferences(),
    () => calls.writePreferences(null),
    () => calls.writePreferences({}),
    () => calls.writePreferences({ language: "ar", look: "dark", capture: "refused", more: 1 }),
    () => calls.writePreferences({ language: "ar\n", look: "dark", capture: "refused" }),
    () => calls.writePreferences({ language: "ar", look: "DARK", capture: "refused" }),
  ]) {
    await expect(attempt(), attempt.toString()).rejects.toThrow(
      /^\w+: (?:expected |a file's name: expected )/,
    );
  }
  expect(asked).toEqual([]);
  expect(readdirSync(join(home, ".."))).toEqual([]);
});

property.prop([fc.constantFrom(...names), fc.array(fc.anything(), { maxLength: 3 })])(
  "whatever a window sends, it is answered or refused in words that hold nothing of it",
  async (name, args) => {
    const home = join(temporary(), "home");
    const calls = programIn(home).calls as unknown as Unheld;
    const refused = await calls[name](...args).then(
      () => null,
      (error: unknown) => error,
    );
    if (refused === null) return;
    expect(refused).toBeInstanceOf(Error);
    expect((refused as Error).message).toMatch(/^\w+: [a-z0-9 ',.-]+(?:: expected [a-z0-9 ,]+)?$/i);
    expect((refused as Error).cause).toBeUndefined();
  },
);

test("a fault of the program itself crosses as its bare code, without the folders its text names", async () => {
  const fault = Object.assign(new Error("EIO: read '/home/somebody/secret'"), { code: "EIO" });
  const home = temporary();
  const fails = (error: Error) =>
    programIn(home, {
      pdf: async () => {
        throw error;
      },
    }).calls.pdf();
  await expect(fails(fault)).rejects.toThrow(/^pdf could not be answered \(EIO\)$/);
  await expect(fails(new Error("secret"))).rejects.toThrow(/^pdf could not be answered$/);
  await expect(fails(Object.assign(new Error("x"), { code: "/home/somebody" }))).rejects.toThrow(
    /^pdf could not be answered$/,
  );
});
