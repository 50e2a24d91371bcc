import type { Inspection } from "./inspection";
import type { Reply, Request } from "./worker";

/**
 * Has a bundle looked into by a worker, which is ended afterwards: WebAssembly memory that held keys cannot be wiped
 * in another way.
 *
 * @param signal - ends the worker at once; the promise is then rejected with the signal's reason
 */
export function inspectInWorker(request: Request, signal: AbortSignal): Promise<Inspection> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  return new Promise<Inspection>((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      if ("inspection" in data) resolve(data.inspection);
      else reject(new Error(data.fault));
    });
    worker.addEventListener("error", ({ message }) =>
      reject(new Error(message || "the worker could not start")),
    );
    worker.postMessage(request, [request.bundle.buffer, request.identity.buffer]);
  }).finally(() => worker.terminate());
}
