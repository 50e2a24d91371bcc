import { once } from "node:events";
import { PassThrough } from "node:stream";
import { beforeEach, expect, test } from "vitest";
import { devtoolsOver } from "../../src/browser/devtools";
import type { Devtools } from "../../src/browser/devtools";

let commands: PassThrough;
let answers: PassThrough;
let devtools: Devtools;

beforeEach(() => {
  commands = new PassThrough();
  answers = new PassThrough();
  devtools = devtoolsOver(commands, answers);
});

/** What was written, message by message. */
function sent(): readonly unknown[] {
  const text = String(commands.read() ?? "");
  expect(text.endsWith("\0")).toBe(true);
  return text
    .slice(0, -1)
    .split("\0")
    .map((one) => JSON.parse(one) as unknown);
}

test("answers find their questions, in whatever order and in whatever pieces they come", async () => {
  const first = devtools.send("Page.enable", { a: "é" }, "S");
  const second = devtools.send("Browser.getVersion");
  expect(sent()).toEqual([
    { id: 1, method: "Page.enable", params: { a: "é" }, sessionId: "S" },
    { id: 2, method: "Browser.getVersion", params: {} },
  ]);
  const written = Buffer.from(`{"id":2,"result":{"b":"é"}}\0{"id":1,"result":{"c":3}}\0`);
  for (const byte of written) answers.write(Buffer.of(byte));
  expect(await second).toEqual({ b: "é" });
  expect(await first).toEqual({ c: 3 });
});

test("many messages in one piece are all heard", () => {
  const heard: unknown[] = [];
  const stop = devtools.on("A", (fields) => heard.push(fields));
  answers.write(
    `{"method":"A","params":{"n":1}}\0{"method":"B"}\0{"method":"A","params":{"n":2}}\0{"method":"A"`,
  );
  stop();
  answers.write(`}\0`);
  expect(heard).toEqual([{ n: 1 }, { n: 2 }]);
});

test("a refusal is told in the browser's words", async () => {
  const asked = devtools.send("Page.nothing");
  answers.write(`{"id":1,"error":{"code":-32601,"message":"'Page.nothing' wasn't found"}}\0`);
  await expect(asked).rejects.toThrow("the browser refused: 'Page.nothing' wasn't found");
});

test("nobody waits for a browser that has ended", async () => {
  const asked = devtools.send("Page.enable");
  const closed = once(answers, "close");
  answers.destroy();
  await expect(asked).rejects.toThrow("the browser has ended");
  await closed;
  await expect(devtools.send("Page.enable")).rejects.toThrow("the browser has ended");
});

test("a pipe that breaks while it is written to does not end the program", async () => {
  commands.destroy(new Error("EPIPE"));
  answers.destroy();
  await once(answers, "close");
  await expect(devtools.send("Browser.close")).rejects.toThrow("the browser has ended");
});
