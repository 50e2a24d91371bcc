/** The result of a verb that must have come out this way: anything else is a fault of the program. */
export function expectOutcome<R extends { readonly outcome: string }, O extends R["outcome"]>(
  result: R,
  outcome: O,
  what: string,
): Extract<R, { readonly outcome: O }> {
  if (result.outcome === outcome) return result as Extract<R, { readonly outcome: O }>;
  throw new Error(`${what}: expected ${outcome}, found ${result.outcome}`);
}
