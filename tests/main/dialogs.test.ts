import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startProgram } from "./program";

const bytes = new Uint8Array([1, 2, 3]);

test("choosing offers the kind's own files first, lets others be chosen, and enters nothing into recent documents", async () => {
  const { electron, bridge } = await startProgram();
  const { answers, stage } = electron.backstage;
  for (const kind of ["bundle", "card", "picture"] as const) {
    answers.open.push({ canceled: true, filePaths: [] });
    expect(await bridge().chooseFiles(kind)).toEqual({ outcome: "cancelled" });
  }
  const any = { name: "*.*", extensions: ["*"] };
  expect(stage.all("open")).toEqual([
    [
      {
        filters: [{ name: "*.age", extensions: ["age"] }, any],
        properties: ["openFile", "dontAddToRecent", "multiSelections"],
      },
    ],
    [
      {
        filters: [{ name: "*.card, *.txt", extensions: ["card", "txt"] }, any],
        properties: ["openFile", "dontAddToRecent", "multiSelections"],
      },
    ],
    [
      {
        filters: [{ name: "*.png, *.jpg, *.jpeg, *.webp", extensions: ["png", "jpg", "jpeg", "webp"] }, any],
        properties: ["openFile", "dontAddToRecent"],
      },
    ],
  ]);
});

test("hundreds of files are chosen at once, and more than a kind allows are refused before any is read", async () => {
  const { electron, bridge, file } = await startProgram();
  const { answers } = electron.backstage;
  const paths = Array.from({ length: 501 }, (_, at) => file(`${at}.card`, "x"));
  answers.open.push({ canceled: false, filePaths: paths.slice(1) }, { canceled: false, filePaths: paths });
  const chosen = await bridge().chooseFiles("card");
  expect(chosen.outcome === "chosen" && new Set(chosen.tickets.map(({ ticket }) => ticket)).size).toBe(500);
  expect(await bridge().chooseFiles("card")).toEqual({ outcome: "too-many", most: 500 });
});

test("saving begins in the documents, then where it was last, asks before replacing, and is left out of recent documents", async () => {
  const { electron, bridge, home } = await startProgram();
  const { answers, stage } = electron.backstage;
  const stick = join(home, "stick");
  mkdirSync(stick);
  writeFileSync(join(stick, "old.card"), "what was there, and may go");
  answers.save.push({ canceled: false, filePath: join(stick, "old.card") }, { canceled: true, filePath: "" });
  expect(await bridge().saveFile("a.card", bytes)).toMatchObject({ outcome: "saved" });
  expect([...readFileSync(join(stick, "old.card"))]).toEqual([1, 2, 3]);
  expect(await bridge().saveFile("b.card", bytes)).toEqual({ outcome: "cancelled" });
  const properties = ["showOverwriteConfirmation", "createDirectory", "dontAddToRecent"];
  expect(stage.all("save")).toEqual([
    [{ defaultPath: join(home, "Documents", "a.card"), properties }],
    [{ defaultPath: join(stick, "b.card"), properties }],
  ]);
});

test("without a folder for documents saving begins in the downloads, without that at home, and so when a stick is pulled out", async () => {
  const { electron, bridge, home } = await startProgram();
  const { answers, stage } = electron.backstage;
  const stick = join(home, "stick");
  mkdirSync(stick);
  rmSync(join(home, "Documents"), { recursive: true });
  answers.save.push({ canceled: false, filePath: join(stick, "a.card") });
  await bridge().saveFile("a.card", bytes);
  rmSync(stick, { recursive: true });
  rmSync(join(home, "Downloads"), { recursive: true });
  answers.save.push({ canceled: true, filePath: "" });
  await bridge().saveFile("a.card", bytes);
  expect(stage.all("save").map(([options]) => (options as { defaultPath: string }).defaultPath)).toEqual([
    join(home, "Downloads", "a.card"),
    join(home, "a.card"),
  ]);
});

test("a place where it cannot be saved is a value, and nothing is left in the folder", async () => {
  const { electron, bridge, home } = await startProgram();
  const { answers } = electron.backstage;
  const documents = join(home, "Documents");
  mkdirSync(join(documents, "a.card"));
  for (const [filePath, hindrance] of [
    [join(home, "gone", "a.card"), "missing"],
    [join(documents, "a.card"), "not-a-file"],
  ] as const) {
    answers.save.push({ canceled: false, filePath });
    expect(await bridge().saveFile("a.card", bytes)).toEqual({ outcome: "hindered", hindrance });
  }
  expect(readdirSync(documents)).toEqual(["a.card"]);
});
