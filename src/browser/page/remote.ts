import { calls } from "../../bridge/bridge";
import type { Call, Calls, Notice } from "../../bridge/bridge";
import { keyHeader, noticePath, pathOf } from "../../bridge/loopback";
import { readValue, writeValue } from "../../bridge/wire";

/** The calls, each asked of the program over loopback. */
export function remoteCalls(key: string): Calls {
  return Object.fromEntries(
    calls.map((call) => [call, (...args: readonly unknown[]) => ask(call, args, key)]),
  ) as unknown as Calls;
}

async function ask(call: Call, args: readonly unknown[], key: string): Promise<unknown> {
  const response = await post(call, writeValue(args), key);
  if (response.status === 400) throw new Error((await response.text()).trim());
  if (!response.ok) throw new Error(`${call} was refused (${response.status})`);
  const [result] = readValue(new Uint8Array(await response.arrayBuffer())) as readonly unknown[];
  return result;
}

async function post(call: Call, body: Uint8Array<ArrayBuffer>, key: string): Promise<Response> {
  try {
    return await fetch(pathOf(call), {
      method: "POST",
      headers: { [keyHeader]: key, "Content-Type": "application/octet-stream" },
      body,
      cache: "no-store",
      redirect: "error",
    });
  } catch {
    throw new Error(`${call} could not be asked: the program has ended`);
  }
}

/** Hears the program's notices, for as long as the page is there. */
export function hearNotices(listener: (notice: Notice) => void): void {
  const stream = new EventSource(noticePath);
  stream.addEventListener("message", ({ data }: MessageEvent<string>) => {
    listener(JSON.parse(data) as Notice);
  });
}
