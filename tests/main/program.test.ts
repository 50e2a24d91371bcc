import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { calls, channelOf } from "../../src/bridge/bridge";
import type { Bridge, Notice } from "../../src/bridge/bridge";
import { contentPolicy } from "../../src/services/policy";
import { startProgram, untilSettled } from "./program";

const place = "0123456789abcdef0123456789abcdef";
const header = new TextEncoder().encode('{"format":"undersigned/vault/1"}');
const bytes = (text: string): Uint8Array => new Uint8Array(new TextEncoder().encode(text));

test("a day with the program: a desk is made, a bundle taken in, a card saved, the screen locked, the window closed", async () => {
  const { electron, bridge, page, file, home } = await startProgram({ languages: ["ar-EG", "en"] });
  const { answers, stage } = electron.backstage;

  expect(page().response?.headers.get("content-security-policy")).toBe(contentPolicy);
  expect(Object.keys(page().world?.globals ?? {})).toEqual(["undersigned"]);
  expect(Object.keys(bridge())).toEqual([...calls, "listen"]);
  expect(await bridge().about()).toEqual({
    version: "1.2.3",
    shell: "electron",
    languages: ["ar-EG", "en"],
    can: {
      showInFolder: true,
      print: true,
      pdf: true,
      refuseCapture: process.platform !== "linux",
      clearCopied: true,
    },
  });

  expect(await bridge().readPreferences()).toEqual({ language: null, look: "system", capture: "refused" });
  expect(await bridge().writePreferences({ language: "ar", look: "dark", capture: "refused" })).toEqual({
    outcome: "kept",
  });
  expect(electron.nativeTheme.themeSource).toBe("dark");
  expect(await bridge().readPreferences()).toEqual({ language: "ar", look: "dark", capture: "refused" });

  expect(await bridge().findDesks()).toEqual({ outcome: "found", desks: [] });
  expect(await bridge().writeHeader(place, header)).toEqual({ outcome: "kept" });
  expect(await bridge().findDesks()).toEqual({
    outcome: "found",
    desks: [{ place, header, copy: header, isErased: false }],
  });

  const bundle = file("parcel.age", "age-encryption.org/v1");
  answers.open.push({ canceled: false, filePaths: [bundle] });
  const chosen = await bridge().chooseFiles("bundle");
  const [ticket] = chosen.outcome === "chosen" ? chosen.tickets : [];
  expect(ticket).toMatchObject({ name: "parcel.age", size: 21 });
  expect(JSON.stringify(chosen)).not.toContain(home);
  expect(await bridge().takeFile(ticket?.ticket ?? "", "bundle")).toEqual({
    outcome: "taken",
    file: { name: "parcel.age", bytes: bytes("age-encryption.org/v1") },
  });

  const path = join(home, "Downloads", "our.card");
  answers.save.push({ canceled: false, filePath: path });
  const saved = await bridge().saveFile("desk.card", bytes("our card"));
  expect(saved).toMatchObject({ outcome: "saved", place: path });
  expect(readFileSync(path, "utf8")).toBe("our card");
  await bridge().showInFolder(saved.outcome === "saved" ? saved.ticket : "");
  expect(stage.all("showItemInFolder")).toEqual([[path]]);

  await bridge().print();
  expect(await bridge().pdf()).toEqual({ outcome: "made", bytes: bytes("%PDF-1.7") });

  const heard: Notice[] = [];
  const stop = bridge().listen((notice) => heard.push(notice));
  electron.powerMonitor.emit("lock-screen");
  expect(heard).toEqual([{ notice: "lock" }]);
  stop();
  electron.powerMonitor.emit("suspend");
  expect(heard).toHaveLength(1);

  electron.BrowserWindow.getAllWindows()[0]?.destroy();
  expect(stage.ended).toBe(0);
});

test("a backup is written in parts to where the person said, and read in parts when it is chosen", async () => {
  const { electron, bridge, home } = await startProgram();
  const { answers } = electron.backstage;
  const folder = join(home, "Nextcloud");
  mkdirSync(folder);
  const path = join(folder, "backup.age");
  answers.save.push({ canceled: true, filePath: "" });
  expect(await bridge().beginFile("backup.age")).toEqual({ outcome: "cancelled" });
  answers.save.push({ canceled: false, filePath: path });
  const begun = await bridge().beginFile("backup.age");
  expect(begun).toMatchObject({ outcome: "begun", place: path, doubt: "nextcloud" });
  const ticket = begun.outcome === "begun" ? begun.ticket : "";
  expect(await bridge().appendFile(ticket, 0, bytes("all of "))).toEqual({ outcome: "written" });
  expect(await bridge().appendFile(ticket, 7, bytes("it"))).toEqual({ outcome: "written" });
  const sum = createHash("sha256").update("all of it").digest("hex");
  const finished = await bridge().finishFile(ticket, sum);
  expect(finished).toMatchObject({ outcome: "saved", place: path });
  expect(readFileSync(path, "utf8")).toBe("all of it");
  await bridge().showInFolder(finished.outcome === "saved" ? finished.ticket : "");
  expect(electron.backstage.stage.all("showItemInFolder")).toEqual([[path]]);

  answers.open.push({ canceled: false, filePaths: [path] });
  const chosen = await bridge().chooseFiles("backup");
  const [given] = chosen.outcome === "chosen" ? chosen.tickets : [];
  expect(JSON.stringify(chosen)).not.toContain(home);
  expect(await bridge().readFilePart(given!.ticket, 4, 100)).toEqual({
    outcome: "read",
    bytes: bytes("of it"),
  });
  expect(await bridge().readFilePart(given!.ticket, 0, 3)).toEqual({ outcome: "read", bytes: bytes("all") });
  await bridge().abandonFile(ticket);
  expect(readFileSync(path, "utf8")).toBe("all of it");
});

test("every call from a frame that is not the program's own is refused, and tells it nothing", async () => {
  const { electron, page } = await startProgram();
  const ours = page().mainFrame;
  expect(electron.backstage.answeredChannels()).toEqual(calls.map(channelOf));
  for (const frame of [
    null,
    { ...ours, parent: ours },
    { ...ours, origin: "null" },
    { ...ours, url: "about:blank" },
    { ...ours, url: "blob:app://undersigned/1", origin: "null" },
    { url: "https://undersigned/index.html", origin: "https://undersigned", parent: null },
    { url: "app://undersigned.example/", origin: "app://undersigned.example", parent: null },
    { url: "file:///index.html", origin: "file://", parent: null },
    { url: "", origin: "", parent: null },
  ]) {
    for (const call of calls) {
      await expect(page().callFrom(frame, channelOf(call), place, header)).rejects.toThrow(
        `Error invoking remote method '${channelOf(call)}': Error: a call from a frame that is not the program's`,
      );
    }
  }
  expect(electron.backstage.stage.all("print")).toEqual([]);
});

test("a window that was taken over sends the wrong shapes, and learns nothing of the computer from the refusals", async () => {
  const { bridge, home } = await startProgram();
  const hostile = bridge() as unknown as Readonly<
    Record<keyof Bridge, (...args: unknown[]) => Promise<unknown>>
  >;
  for (const attempt of [
    () => hostile.takeFile("../../etc/passwd", "bundle"),
    () => hostile.takeFile(place, "constructor"),
    () => hostile.chooseFiles("everything"),
    () => hostile.writeHeader("..", header),
    () => hostile.writeHeader(place, "text"),
    () => hostile.saveFile("../evil", header),
    () => hostile.saveFile("a.card", [1, 2, 3]),
    () => hostile.writePreferences({ language: null, look: "dark", capture: "refused", more: true }),
    () => hostile.showInFolder("/etc/passwd"),
  ]) {
    const refused = await attempt().catch(String);
    expect(refused).toMatch(/^Error: Error invoking remote method 'undersigned\/\w+': BrokenCall: \w+: /);
    expect(refused).not.toContain(home);
    expect(refused).not.toContain("etc");
    expect(refused).not.toContain("evil");
  }
});

test("the computer going to sleep, its screen being locked or given to somebody else lets the window lock its desk", async () => {
  const { electron, bridge } = await startProgram();
  const heard: Notice[] = [];
  bridge().listen((notice) => heard.push(notice));
  electron.powerMonitor.emit("suspend");
  electron.powerMonitor.emit("lock-screen");
  electron.powerMonitor.emit("user-did-resign-active");
  expect(heard).toEqual([{ notice: "lock" }, { notice: "lock" }, { notice: "lock" }]);
});

test("notices that come while no window is there harm nothing", async () => {
  const { electron } = await startProgram({ waits: true });
  electron.app.startAgain({ files: ["/somewhere/parcel.age"] });
  electron.app.becomeReady();
  await untilSettled(electron);
  electron.BrowserWindow.getAllWindows()[0]?.destroy();
  electron.powerMonitor.emit("suspend");
  expect(electron.backstage.stage.ended).toBe(0);
});

test("on macOS too the program ends with its window, and has the menu that copying and pasting need there", async () => {
  const { electron } = await startProgram({ platform: "darwin" });
  const { stage } = electron.backstage;
  const [[menu]] = stage.all("setApplicationMenu") as [[{ template: { role: string }[] }]];
  expect(menu.template.map(({ role }) => role)).toEqual(["appMenu", "fileMenu", "editMenu", "windowMenu"]);
  electron.BrowserWindow.getAllWindows()[0]?.destroy();
  expect(stage.ended).toBe(0);
});

test("elsewhere there is no menu", async () => {
  for (const platform of ["linux", "win32"] as const) {
    const { electron } = await startProgram({ platform });
    expect(electron.backstage.stage.all("setApplicationMenu")).toEqual([[null]]);
  }
});

test("the lists that a system keeps of opened files stay empty, and those of other programs are left alone", async () => {
  const lists = async (platform: NodeJS.Platform) => {
    const { stage } = (await startProgram({ platform })).electron.backstage;
    return {
      jump: stage.all("setJumpList"),
      recent: stage.all("clearRecentDocuments"),
      id: stage.all("setAppUserModelId"),
    };
  };
  expect(await lists("win32")).toEqual({ jump: [[[]]], recent: [], id: [["org.undersigned.desk"]] });
  expect(await lists("darwin")).toEqual({ jump: [], recent: [[]], id: [] });
  expect(await lists("linux")).toEqual({ jump: [], recent: [], id: [] });
});

test("a program whose own pages are gone says so and ends, without a window that nobody sees", async () => {
  const { electron } = await startProgram({ pages: false });
  const [[title, words]] = electron.backstage.stage.all("showErrorBox") as [[string, string]];
  expect(title).toBe("Undersigned");
  expect(words).toContain("Your desks were not touched");
  expect(electron.backstage.stage.ended).toBe(1);
});

test("installed, it does not run without its sandbox: it says why, and opens nothing; from the sources it may", async () => {
  const { electron } = await startProgram({ packaged: true, args: ["--no-sandbox"] });
  const { stage } = electron.backstage;
  const [[, words]] = stage.all("showErrorBox") as [[string, string]];
  expect(words).toContain("--no-sandbox");
  expect(stage.ended).toBe(1);
  expect(electron.BrowserWindow.getAllWindows()).toEqual([]);
  const fromSources = await startProgram({ packaged: false, args: ["/folder", "--no-sandbox"] });
  expect(fromSources.electron.BrowserWindow.getAllWindows()).toHaveLength(1);
});

test("a PDF that cannot be made, and printing that was thought better of, are no errors", async () => {
  const { bridge, page } = await startProgram();
  page().pdf = null;
  expect(await bridge().pdf()).toEqual({ outcome: "unavailable" });
  page().printing = [false, "Print job canceled"];
  expect(await bridge().print()).toBeUndefined();
});

test("a PDF travels alone, though Electron's buffer is a piece of a larger one", async () => {
  const { bridge, page } = await startProgram();
  page().pdf = () => Buffer.from("secret%PDF-1.7secret").subarray(6, 14);
  expect(await bridge().pdf()).toEqual({ outcome: "made", bytes: bytes("%PDF-1.7") });
});

test("a desk's header that cannot be kept is a value at the window, and what was there stays", async () => {
  const { bridge, home } = await startProgram({
    before: (home) => mkdirSync(join(home, "desks", place, "header"), { recursive: true }),
  });
  expect(await bridge().writeHeader(place, header)).toEqual({ outcome: "hindered", hindrance: "not-a-file" });
  expect(lstatSync(join(home, "desks", place, "header")).isDirectory()).toBe(true);
});

test("what the window is told by the system itself never reaches the page as an event of Electron's", async () => {
  const { bridge, page } = await startProgram();
  const heard: unknown[][] = [];
  bridge().listen((...args: unknown[]) => heard.push(args));
  page().send("undersigned/notice", { notice: "lock" });
  page().send("another", { notice: "lock" });
  expect(heard).toEqual([[{ notice: "lock" }]]);
});
