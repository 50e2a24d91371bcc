import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import type { Notice } from "../../src/bridge/bridge";
import { HappeningEvent } from "./electron/emitter";
import { startProgram, untilSettled } from "./program";

test("a bundle opened by double click starts the program, which names it to its window once", async () => {
  const { bridge } = await startProgram({ args: ["/stick/parcel.age", "--lang=ar", "", "/stick/our.card"] });
  const waiting = await bridge().waitingFiles();
  expect(waiting.map(({ name }) => name)).toEqual(["parcel.age", "our.card"]);
  expect(await bridge().waitingFiles()).toEqual([]);
});

test("a file manager hands files over as addresses; those of other computers, and broken ones, are left", async () => {
  const { file } = await startProgram();
  const address = pathToFileURL(file("رسالة 1.age", "letter")).href;
  expect(address).toContain("%20");
  const { bridge } = await startProgram({
    args: [address, "file://server/share/a.age", "file:///a%2fb.age", "file:relative.age"],
  });
  expect((await bridge().waitingFiles()).map(({ name, size }) => [name, size])).toEqual([["رسالة 1.age", 6]]);
});

test("started from the sources, the program's own folder is no file", async () => {
  const { bridge } = await startProgram({
    packaged: false,
    args: ["--inspect=0", "/work/undersigned", "a.age"],
  });
  expect((await bridge().waitingFiles()).map(({ name }) => name)).toEqual(["a.age"]);
});

test("a second start hands its files to the first and ends; the first comes to the front and tells its window", async () => {
  const second = await startProgram({ first: false, args: ["parcel.age", "--type=x"] });
  expect(second.electron.backstage.stage.ended).toBe(0);
  expect(second.electron.BrowserWindow.getAllWindows()).toEqual([]);
  expect(second.electron.backstage.answeredChannels()).toEqual([]);
  const [[handover]] = second.electron.backstage.stage.all("requestSingleInstanceLock") as [[unknown]];
  expect(handover).toEqual({ files: [resolve("parcel.age")] });

  const { electron, bridge, file } = await startProgram();
  const [window] = electron.BrowserWindow.getAllWindows();
  if (window === undefined) throw new Error("there is no window");
  window.minimized = true;
  const heard: Notice[] = [];
  bridge().listen((notice) => heard.push(notice));
  const path = file("parcel.age", "contents");
  // What stands on its command line is not looked at: Chromium mixes it up.
  electron.app.startAgain({ files: [path] }, ["undersigned", "/somewhere/else.age"]);
  expect(heard).toEqual([{ notice: "files" }]);
  expect([window.minimized, window.focused]).toEqual([false, true]);
  const [ticket, ...others] = await bridge().waitingFiles();
  expect(others).toEqual([]);
  expect(await bridge().takeFile(ticket?.ticket ?? "", "bundle")).toMatchObject({
    outcome: "taken",
    file: { name: "parcel.age" },
  });
});

test("whoever speaks to the first as a second start is not believed to have sent what one sends", async () => {
  const { electron, bridge } = await startProgram();
  const heard: Notice[] = [];
  bridge().listen((notice) => heard.push(notice));
  for (const data of [null, "files", { files: "parcel.age" }, { files: [1, null, "relative.age", {}] }, {}])
    electron.app.startAgain(data);
  expect(heard).toEqual([]);
  expect(await bridge().waitingFiles()).toEqual([]);
  electron.app.startAgain({ files: Array.from({ length: 2000 }, (_, at) => resolve(`${at}.age`)) });
  expect(await bridge().waitingFiles()).toHaveLength(500);
});

test("on macOS files are handed over by an event, before the program is ready and after", async () => {
  const { electron, bridge } = await startProgram({ platform: "darwin", waits: true });
  const open = (path: string): boolean => {
    const event = new HappeningEvent();
    electron.app.emit("open-file", event, path);
    return event.defaultPrevented;
  };
  expect(open("/stick/early.age")).toBe(true);
  electron.app.becomeReady();
  await untilSettled(electron);
  expect((await bridge().waitingFiles()).map(({ name }) => name)).toEqual(["early.age"]);
  const heard: Notice[] = [];
  bridge().listen((notice) => heard.push(notice));
  expect(open("/stick/late.age")).toBe(true);
  expect(heard).toEqual([{ notice: "files" }]);
  expect((await bridge().waitingFiles()).map(({ name }) => name)).toEqual(["late.age"]);
});
