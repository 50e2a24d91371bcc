import { beforeEach, expect, test, vi } from "vitest";
import { calls, channelOf } from "../../src/bridge/bridge";
import { answerCalls } from "../../src/main/calls";

type Handler = (event: { senderFrame: unknown }) => unknown;
const { handlers } = vi.hoisted(() => ({ handlers: new Map<string, Handler>() }));

vi.mock("electron", () => ({
  app: { getVersion: () => "1.2.3", getPreferredSystemLanguages: () => ["ar-EG", "en"] },
  ipcMain: { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) },
}));

beforeEach(() => {
  handlers.clear();
  answerCalls();
});

const ours = { parent: null, url: "app://undersigned/index.html" };

test("exactly the calls of the table are answered", async () => {
  expect([...handlers.keys()]).toEqual(calls.map(channelOf));
  expect(await handlers.get(channelOf("version"))?.({ senderFrame: ours })).toBe("1.2.3");
  expect(await handlers.get(channelOf("languages"))?.({ senderFrame: ours })).toEqual(["ar-EG", "en"]);
});

test("a call from another page, from a frame inside ours or from a frame that is gone is refused", () => {
  for (const senderFrame of [{ ...ours, url: "https://undersigned/" }, { ...ours, parent: ours }, null]) {
    for (const handler of handlers.values())
      expect(() => handler({ senderFrame })).toThrow("not the program's");
  }
});
