import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { answerAsset } from "../../src/services/assets";
import { contentPolicy, isOwn } from "../../src/services/policy";

const house = mkdtempSync(join(tmpdir(), "assets-"));
const folder = join(house, "renderer");
mkdirSync(join(folder, "assets"), { recursive: true });
writeFileSync(join(folder, "index.html"), "<p>hello</p>");
writeFileSync(join(folder, "assets/worker-a_B3.js"), "1");
writeFileSync(join(folder, "notes.txt"), "not of a kind that is served");
writeFileSync(join(house, "secret.html"), "outside");
writeFileSync(join(folder, ".hidden.html"), "hidden");

test("a built file is answered with its kind and the whole policy, a worker's too", async () => {
  for (const [path, type] of [
    ["/index.html", "text/html; charset=utf-8"],
    ["/assets/worker-a_B3.js", "text/javascript; charset=utf-8"],
  ] as const) {
    const answer = await answerAsset(folder, "GET", path);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      "Content-Type": type,
      "Content-Security-Policy": contentPolicy,
      "X-Content-Type-Options": "nosniff",
    });
    expect(answer.body.length).toBeGreaterThan(0);
  }
});

test.for([
  "/..%2fsecret.html",
  "/../secret.html",
  "/assets/../../secret.html",
  "/%2e%2e/secret.html",
  "/..\\secret.html",
  "/assets/..%5c..%5csecret.html",
  "//secret.html",
  "/.hidden.html",
  "/notes.txt",
  "/index.html?x",
  "/index.html\0.js",
  "/nothing.html",
  "/assets",
  "/",
  "",
  "index.html",
])("%j leads nowhere, and the refusal still carries the policy", async (path) => {
  const answer = await answerAsset(folder, "GET", path);
  expect(answer.status).toBe(404);
  expect(answer.body).toHaveLength(0);
  expect(answer.headers["Content-Security-Policy"]).toBe(contentPolicy);
});

test("nothing but GET is answered", async () => {
  for (const method of ["POST", "PUT", "HEAD", "OPTIONS"]) {
    expect((await answerAsset(folder, method, "/index.html")).status).toBe(405);
  }
});

test("the policy starts from nothing, and lets nothing out", () => {
  const rules = new Map(
    contentPolicy.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]),
  );
  expect(rules.get("default-src")).toEqual(["'none'"]);
  expect(rules.get("connect-src")).toEqual(["'none'"]);
  expect(rules.get("script-src")).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  expect(contentPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test("only the program's own addresses are its own", () => {
  expect(isOwn("app://undersigned/index.html")).toBe(true);
  for (const address of [
    "app://undersigned.example/index.html",
    "app://other/index.html",
    "app://user@undersigned/",
    "app://undersigned:80/",
    "https://undersigned/index.html",
    "file:///index.html",
    "about:blank",
    "",
  ]) {
    expect(isOwn(address), address).toBe(false);
  }
});
