import { Inflate } from "fflate";
import { Refusal } from "./refusal";

/** What is given to the library at a time: it holds about twice what that can become, some 16 MiB. */
const step = 8192;
const mostExpansion = 1032;

/**
 * Inflates raw DEFLATE data that must become exactly `size` bytes. Never holds much more than that, however much
 * the data would become, and stops at the first byte too many.
 *
 * @param size - the declared size, which the caller has held against its limits
 * @throws Refusal "too-large" when it becomes more, "wrong-size" when less, "bad-archive" when it is not DEFLATE data
 */
export function inflateExactly(deflated: Uint8Array, size: number, part: string): Uint8Array {
  if (size > deflated.length * mostExpansion) {
    throw new Refusal("wrong-size", part, `expected ${size} bytes, which ${deflated.length} cannot become`);
  }
  const out = new Uint8Array(size);
  const found = fill(out, deflated, part);
  if (found !== size) throw new Refusal("wrong-size", part, `expected ${size} bytes, found ${found}`);
  return out;
}

function fill(out: Uint8Array, deflated: Uint8Array, part: string): number {
  let at = 0;
  const inflate = new Inflate((chunk) => {
    if (at + chunk.length > out.length) {
      throw new Refusal("too-large", part, `expected ${out.length} bytes, found more`);
    }
    out.set(chunk, at);
    at += chunk.length;
  });
  try {
    for (let from = 0; from < deflated.length; from += step) {
      inflate.push(deflated.subarray(from, from + step), from + step >= deflated.length);
    }
  } catch (fault) {
    if (fault instanceof Refusal) throw fault;
    throw new Refusal("bad-archive", part, "expected whole DEFLATE data");
  }
  return at;
}
