import { expect, test, vi } from "vitest";
import { guardPages } from "../../src/main/guards";

type Listener = (...args: readonly unknown[]) => unknown;

/** Whatever is asked of it, it remembers. */
class Emitter {
  readonly listeners = new Map<string, Listener>();
  readonly on = (name: string, listener: Listener) => this.listeners.set(name, listener);
}

const { app, session } = vi.hoisted(() => ({
  app: {} as { on?: unknown },
  session: {} as { defaultSession?: unknown },
}));
vi.mock("electron", () => ({ app, session }));

class FakeSession extends Emitter {
  decide: Record<string, Listener> = {};
  readonly setPermissionRequestHandler = (listener: Listener) => (this.decide["request"] = listener);
  readonly setPermissionCheckHandler = (listener: Listener) => (this.decide["check"] = listener);
  readonly setDevicePermissionHandler = (listener: Listener) => (this.decide["device"] = listener);
  readonly webRequest = { onBeforeRequest: (listener: Listener) => (this.decide["load"] = listener) };
  readonly setSpellCheckerEnabled = vi.fn();
  readonly setSpellCheckerDictionaryDownloadURL = vi.fn();
}

class FakePage extends Emitter {
  open: Listener = () => undefined;
  readonly setWindowOpenHandler = (listener: Listener) => (this.open = listener);
}

const program = new Emitter();
const first = new FakeSession();
app.on = program.on;
session.defaultSession = first;
guardPages();

test("no page can lead away, open a window, attach another page or download", () => {
  const page = new FakePage();
  program.listeners.get("web-contents-created")?.({}, page);
  expect(page.open({ url: "https://example.org" })).toEqual({ action: "deny" });
  for (const name of ["will-navigate", "will-frame-navigate", "will-redirect", "will-attach-webview"]) {
    const event = { preventDefault: vi.fn() };
    page.listeners.get(name)?.(event);
    expect(event.preventDefault, name).toHaveBeenCalled();
  }
  const download = { preventDefault: vi.fn() };
  first.listeners.get("will-download")?.(download);
  expect(download.preventDefault).toHaveBeenCalled();
});

test("no permission is given, and only our own scheme loads, in sessions made later too", () => {
  const later = new FakeSession();
  program.listeners.get("session-created")?.(later);
  for (const { decide, setSpellCheckerEnabled } of [first, later]) {
    const answer = vi.fn();
    decide["request"]?.({}, "geolocation", answer);
    expect(answer).toHaveBeenCalledWith(false);
    expect(decide["check"]?.()).toBe(false);
    expect(decide["device"]?.()).toBe(false);
    const cancelled = (url: string) => {
      const result = vi.fn();
      decide["load"]?.({ url }, result);
      return (result.mock.calls[0]?.[0] as { cancel: boolean } | undefined)?.cancel;
    };
    expect(cancelled("app://undersigned/assets/worker.js")).toBe(false);
    expect(cancelled("blob:app://undersigned/1")).toBe(false);
    for (const url of [
      "https://example.org/",
      "http://127.0.0.1/",
      "ws://example.org/",
      "file:///etc/passwd",
    ]) {
      expect(cancelled(url), url).toBe(true);
    }
    expect(setSpellCheckerEnabled).toHaveBeenCalledWith(false);
  }
});
