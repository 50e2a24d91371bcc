import { describe, expect, test } from "vitest";
import { calls } from "../../src/bridge/bridge";
import { judge, portDoor, proxyDoor } from "../../src/browser/gate";
import type { Asked, Verdict } from "../../src/browser/gate";
import { newSession } from "../../src/browser/session";

const session = newSession();
const forbidden: Verdict = { verdict: "refused", status: 403 };
const origin = "http://undersigned.localhost";
const ourPage = { "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" };
const typed = { "sec-fetch-site": "none", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
const cookie = `undersigned=${session.cookie}`;

interface Changes {
  readonly method?: string;
  readonly path?: string;
  readonly target?: string;
  readonly hosts?: number;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** A call as our page makes it, but for the changes. */
function call({ path = "/call/about", headers = {}, ...others }: Changes = {}): Verdict {
  return ask({
    method: "POST",
    path,
    headers: { ...ourPage, cookie, origin, "x-undersigned-key": session.key, ...headers },
    ...others,
  });
}

/** A file of our page, as it asks for it, but for the changes. */
function file({ headers = {}, ...others }: Changes = {}): Verdict {
  return ask({ headers: { ...ourPage, cookie, ...headers }, ...others });
}

function ask({ path = "/assets/a.js", headers = {}, ...others }: Changes): Verdict {
  const asked: Asked = {
    method: "GET",
    target: `${origin}${path}`,
    hosts: 1,
    ...others,
    headers: { host: "undersigned.localhost", ...headers },
  };
  return judge(asked, proxyDoor, session);
}

test("our page gets its files, its notices and an answer to each call", () => {
  expect(file()).toEqual({ verdict: "page", path: "/assets/a.js" });
  expect(file({ path: "/", headers: typed })).toEqual({ verdict: "page", path: "/" });
  expect(file({ path: "/notices" })).toEqual({ verdict: "notices" });
  const answered = calls.filter((name) => call({ path: `/call/${name}` }).verdict === "call");
  expect(answered).toEqual(calls.filter((name) => name !== "chooseFiles" && name !== "print"));
});

describe("a call is refused", () => {
  test.each([
    ["without a cookie", { headers: { cookie: undefined } }],
    ["with another cookie", { headers: { cookie: `undersigned=${newSession().cookie}` } }],
    ["with the cookie under another name", { headers: { cookie: `other=${session.cookie}` } }],
    ["without the key", { headers: { "x-undersigned-key": undefined } }],
    ["with another key", { headers: { "x-undersigned-key": newSession().key } }],
    ["with the cookie as its key", { headers: { "x-undersigned-key": session.cookie } }],
    ["from another site", { headers: { "sec-fetch-site": "cross-site" } }],
    ["from another port of this host", { headers: { "sec-fetch-site": "same-site" } }],
    ["from nowhere", { headers: { "sec-fetch-site": "none" } }],
    ["from a browser that does not say from where", { headers: { "sec-fetch-site": undefined } }],
    ["as a form that is sent", { headers: { "sec-fetch-mode": "navigate" } }],
    ["of another origin", { headers: { origin: "http://undersigned.localhost:8080" } }],
    ["of an origin that is hidden", { headers: { origin: "null" } }],
    ["of no origin", { headers: { origin: undefined } }],
  ])("%s", (_, changes) => {
    expect(call(changes)).toEqual(forbidden);
  });

  test("with another method, or a name that the table does not have", () => {
    for (const method of ["GET", "PUT", "OPTIONS", "HEAD"])
      expect(call({ method })).toEqual({ verdict: "refused", status: 405 });
    for (const name of [
      "",
      "nothing",
      "about/",
      "about?x",
      "constructor",
      "../about",
      "chooseFiles",
      "print",
    ])
      expect(call({ path: `/call/${name}` }), name).toEqual({ verdict: "refused", status: 404 });
  });
});

describe("a page or a file is refused", () => {
  test.each([
    ["without a cookie", { headers: { cookie: undefined } }],
    ["to another site's page that shows it", { headers: { "sec-fetch-site": "cross-site" } }],
    ["to another port of this host", { headers: { "sec-fetch-site": "same-site" } }],
    ["in a frame", { headers: { ...typed, "sec-fetch-dest": "iframe" } }],
    ["to a link on another page", { headers: { ...typed, "sec-fetch-site": "cross-site" } }],
    ["to a browser that says nothing", { headers: { "sec-fetch-site": undefined } }],
  ])("%s", (_, changes) => {
    expect(file(changes)).toEqual(forbidden);
    expect(file({ ...changes, path: "/notices" })).toEqual(forbidden);
  });

  test("with another method", () => {
    expect(file({ method: "POST" })).toEqual({ verdict: "refused", status: 405 });
    expect(file({ method: "POST", path: "/notices" })).toEqual({ verdict: "refused", status: 405 });
  });
});

test("among several cookies of the same name, one that is good is enough", () => {
  expect(file({ headers: { cookie: `a=b; undersigned=old;${cookie} ; c` } }).verdict).toBe("page");
});

describe("what is for another host is a stray, and told without its path", () => {
  test.each([
    ["http://example.org/secret", "example.org", "GET example.org"],
    ["http://example.org/", "undersigned.localhost", "GET example.org"],
    ["http://undersigned.localhost.example.org/", "undersigned.localhost.example.org", undefined],
    ["http://undersigned.localhost@example.org/", "example.org", undefined],
    ["http://undersigned.localhost:81/", "undersigned.localhost:81", undefined],
    ["https://undersigned.localhost/", "undersigned.localhost", undefined],
    ["/", "undersigned.localhost", undefined],
    ["/", "127.0.0.1:1234", "GET 127.0.0.1:1234"],
    ["http://undersigned.localhost/", "localhost", undefined],
    ["HTTP://UNDERSIGNED.LOCALHOST/", "undersigned.localhost", undefined],
    ["*", "undersigned.localhost", undefined],
    ["", "undersigned.localhost", undefined],
  ])("%j with the host %j", (target, host, told) => {
    const found = file({ target, headers: { host } });
    expect(found).toMatchObject({ verdict: "stray", ...(told === undefined ? {} : { to: told }) });
    expect(JSON.stringify(found)).not.toContain("secret");
  });

  test("two Host headers, or none", () => {
    expect(file({ hosts: 2 }).verdict).toBe("stray");
    expect(file({ headers: { host: undefined } }).verdict).toBe("stray");
  });
});

test("our window may see the threshold before it has its cookie, and nothing else", () => {
  expect(ask({ path: "/opening", headers: typed })).toEqual({ verdict: "threshold" });
  for (const path of ["/", "/index.html", "/bridge.js", "/notices", "/enter/code", "/opening/more"])
    expect(ask({ path, headers: typed }), path).toEqual(forbidden);
});

describe("at a port", () => {
  const door = portDoor(27407);
  const at = (target: string, headers: Readonly<Record<string, string>> = typed, method = "GET") =>
    judge(
      { method, target, hosts: 1, headers: { host: "undersigned.localhost:27407", ...headers } },
      door,
      session,
    );

  test("a code is heard when it was typed, not when another page leads there", () => {
    expect(at("/enter/abc")).toEqual({ verdict: "enter", code: "abc" });
    expect(at("/enter/abc", { ...typed, "sec-fetch-site": "cross-site" })).toEqual(forbidden);
    expect(at("/enter/abc", ourPage)).toEqual(forbidden);
    expect(at("/enter/abc", typed, "POST")).toEqual({ verdict: "refused", status: 405 });
  });

  test("the cookie has the port in its name, the origin has it too, and the threshold is not there", () => {
    expect(at("/", { ...typed, cookie: `undersigned-27407=${session.cookie}` }).verdict).toBe("page");
    expect(at("/", { ...typed, cookie })).toEqual(forbidden);
    const headers = {
      ...ourPage,
      cookie: `undersigned-27407=${session.cookie}`,
      "x-undersigned-key": session.key,
    };
    expect(at("/call/about", { ...headers, origin: door.origin }, "POST").verdict).toBe("call");
    expect(at("/call/about", { ...headers, origin }, "POST")).toEqual(forbidden);
    expect(at("/opening")).toEqual(forbidden);
  });

  test("a whole address is a stray even for our own host: this is no proxy", () => {
    expect(at("http://undersigned.localhost:27407/").verdict).toBe("stray");
    expect(at("/", { ...typed, host: "127.0.0.1:27407" }).verdict).toBe("stray");
  });
});
