import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { root, sourcesIn } from "../house/sources";
import { HappeningEvent } from "./electron/emitter";
import type { FakeSession } from "./electron/session";
import { asReal } from "./electron/stage";
import { startProgram } from "./program";

type Started = Awaited<ReturnType<typeof startProgram>>;

/** The sessions of a program: its own, and one that came later. */
function sessionsOf({ electron }: Started): readonly FakeSession[] {
  return [electron.session.defaultSession, electron.backstage.anotherSession()];
}

test("before Chromium is up it is told to keep to itself, and our scheme to be one with an origin", async () => {
  const { electron } = await startProgram({ waits: true });
  const { stage, privilegesOf } = electron.backstage;
  expect(stage.all("enableSandbox")).toHaveLength(1);
  expect(Object.fromEntries(stage.all("switch"))).toEqual({
    "disable-background-networking": "",
    "disable-breakpad": "",
    "disable-component-update": "",
    "disable-domain-reliability": "",
    "disable-sync": "",
    "dns-prefetch-disable": "",
    "host-resolver-rules": "MAP * ~NOTFOUND",
    "no-pings": "",
    "proxy-bypass-list": "<-loopback>",
    "proxy-server": "http://127.0.0.1:1",
  });
  // Nothing more: neither requests from elsewhere, nor a way around the content policy.
  expect(privilegesOf("app")).toEqual({ standard: true, secure: true });
  electron.app.becomeReady();
});

test("names are asked of no server", async () => {
  const { electron } = await startProgram();
  expect(electron.backstage.stage.all("configureHostResolver")).toEqual([
    [{ enableBuiltInResolver: false, secureDnsMode: "off", secureDnsServers: [] }],
  ]);
});

test("no page can lead away, open a window or attach another page, the first as little as later ones", async () => {
  const { page } = await startProgram();
  expect(page().opens("https://example.org/")).toBe("deny");
  expect(page().opens("app://undersigned/index.html")).toBe("deny");
  for (const name of ["will-navigate", "will-frame-navigate", "will-redirect"] as const) {
    const event = new HappeningEvent();
    page().emit(name, asReal(event));
    expect(event.defaultPrevented, name).toBe(true);
  }
  const event = new HappeningEvent();
  page().emit("will-attach-webview", event, {}, {});
  expect(event.defaultPrevented).toBe(true);
});

test("WebRTC, which asks neither the policy nor the session, has only the proxy that is not there", async () => {
  const { page } = await startProgram();
  expect(page().webRtc).toBe("disable_non_proxied_udp");
});

test("no permission is given, whether asked for or looked up", async () => {
  const program = await startProgram();
  for (const one of sessionsOf(program)) {
    for (const permission of [
      "clipboard-read",
      "geolocation",
      "media",
      "notifications",
      "openExternal",
    ] as const) {
      const decide = vi.fn<(granted: boolean) => void>();
      one.request?.(asReal(program.page()), permission, decide, asReal({}));
      expect(decide.mock.calls, permission).toEqual([[false]]);
      expect(one.check?.(null, permission, "app://undersigned", { isMainFrame: true }), permission).toBe(
        false,
      );
    }
    expect(one.device?.(asReal({}))).toBe(false);
    const show = vi.fn<(streams: Electron.Streams | null) => void>();
    one.display?.(asReal({}), show);
    expect(show.mock.calls).toEqual([[null]]);
    const trust = vi.fn<(result: number) => void>();
    one.certificate?.(asReal({}), trust);
    expect(trust.mock.calls).toEqual([[-2]]);
  }
});

test("no device is chosen, and each request for one is answered", async () => {
  const program = await startProgram();
  const asked = (ask: (event: HappeningEvent, choose: () => void) => void): unknown[] => {
    const event = new HappeningEvent();
    const choose = vi.fn<() => void>();
    ask(event, choose);
    return [event.defaultPrevented, choose.mock.calls];
  };
  const page = program.page();
  expect(asked((event, choose) => page.emit("select-bluetooth-device", event, [], choose))).toEqual([
    true,
    [[""]],
  ]);
  for (const one of sessionsOf(program)) {
    const results = [
      asked((event, choose) => one.emit("select-hid-device", event, asReal({}), choose)),
      asked((event, choose) => one.emit("select-usb-device", event, asReal({}), choose)),
      asked((event, choose) => one.emit("select-webauthn-account", event, asReal({}), choose)),
      asked((event, choose) => one.emit("select-serial-port", event, [], asReal(page), choose)),
      asked((event, choose) => one.emit("file-system-access-restricted", event, asReal({}), choose)),
    ];
    expect(results).toEqual([
      [true, [[]]],
      [true, [[]]],
      [true, [[]]],
      [true, [[""]]],
      [true, [["deny"]]],
    ]);
  }
});

test("nothing is downloaded, and no spelling is checked with a dictionary from elsewhere", async () => {
  const program = await startProgram();
  for (const one of sessionsOf(program)) {
    const event = new HappeningEvent();
    one.emit("will-download", event, asReal({}), asReal(program.page()));
    expect(event.defaultPrevented).toBe(true);
    expect(one.spellChecks).toBe(false);
    expect(one.dictionaries).toBe("http://127.0.0.1:1/");
  }
});

test("only our own scheme loads, in sessions made later too; the tools of developers only from the sources", async () => {
  for (const packaged of [true, false]) {
    const program = await startProgram({ packaged, args: packaged ? [] : ["."] });
    expect(program.page().preferences.devTools).toBe(!packaged);
    for (const one of sessionsOf(program)) {
      for (const url of ["app://undersigned/assets/worker.js", "blob:app://undersigned/1", "data:image/png,"])
        expect(one.lets(url), url).toBe(true);
      for (const url of [
        "https://example.org/",
        "http://127.0.0.1/",
        "ws://example.org/",
        "file:///etc/passwd",
        "app://elsewhere/index.html",
        "chrome-extension://abc/a.js",
        "ftp://example.org/",
      ]) {
        expect(one.lets(url), url).toBe(false);
      }
      expect(one.lets("devtools://devtools/bundled/inspector.html")).toBe(!packaged);
    }
  }
});

test("of Electron nothing is used that leads out: no network of Node's side, no other programs, no crash reports, no updates", () => {
  const sources = sourcesIn("src/main").map(({ path }) => readFileSync(`${root}${path}`, "utf8"));
  const imported = sources.flatMap((source) =>
    [...source.matchAll(/^import \{([^}]*)\} from "electron"/gm)].flatMap(([, names = ""]) =>
      names.split(","),
    ),
  );
  expect(new Set(imported.map((name) => name.trim()))).toEqual(
    new Set([
      "app",
      "BrowserWindow",
      "clipboard",
      "dialog",
      "ipcMain",
      "Menu",
      "nativeTheme",
      "powerMonitor",
      "protocol",
      "session",
      "shell",
    ]),
  );
  const used = sources.flatMap((source) => [...source.matchAll(/\bshell\.(\w+)\(/g)].map(([, name]) => name));
  expect(new Set(used)).toEqual(new Set(["showItemInFolder"]));
  // Only what somebody copied here is looked for on it.
  const clips = sources.flatMap((source) =>
    [...source.matchAll(/\bclipboard\.(\w+)\(/g)].map(([, one]) => one),
  );
  expect(new Set(clips)).toEqual(new Set(["readText", "clear"]));
});

test("the scheme gives the built pages and nothing beside them", async () => {
  const { electron } = await startProgram();
  const get = async (url: string, method?: string) => {
    const response = await electron.backstage.fetchFor(electron.session.defaultSession, url, method);
    return [response.status, response.headers.has("content-security-policy")];
  };
  expect(await get("app://undersigned/index.html")).toEqual([200, true]);
  // The one trick that gets through a handler that does not look.
  expect(await get("app://undersigned/..%2fmain%2findex.js")).toEqual([404, true]);
  expect(await get("app://undersigned/../main/index.js")).toEqual([404, true]);
  expect(await get("app://undersigned/index.html", "POST")).toEqual([405, true]);
  await expect(get("app://elsewhere/index.html")).rejects.toThrow("ERR_BLOCKED_BY_CLIENT");
});
