import { expect, test } from "vitest";
import { ticketBook } from "../../src/services/tickets";

test("a ticket names what it was given for, says nothing of it, and is taken once", () => {
  const book = ticketBook<string>({ most: 10, lifetime: 100 });
  const ticket = book.give("/home/somebody/a.age");
  expect(ticket).toMatch(/^[0-9a-f]{32}$/);
  expect(book.look(ticket)).toBe("/home/somebody/a.age");
  expect(book.take(ticket)).toBe("/home/somebody/a.age");
  expect(book.take(ticket)).toBe(null);
  expect(book.look(ticket)).toBe(null);
});

test("a ticket that was never given names nothing", () => {
  const book = ticketBook<string>({ most: 10, lifetime: 100 });
  for (const guess of ["", "0".repeat(32), "__proto__", "constructor"]) expect(book.take(guess)).toBe(null);
});

test("no two tickets are alike", () => {
  const book = ticketBook<number>({ most: 10_000, lifetime: 100 });
  expect(new Set(Array.from({ length: 10_000 }, (_, at) => book.give(at))).size).toBe(10_000);
});

test("of more than are kept, the oldest are forgotten", () => {
  const book = ticketBook<number>({ most: 3, lifetime: 100 });
  const tickets = [0, 1, 2, 3, 4].map(book.give);
  expect(tickets.map(book.look)).toEqual([null, null, 2, 3, 4]);
});

test("a ticket is forgotten after its time, and not before", () => {
  let now = 1000;
  const book = ticketBook<string>({ most: 10, lifetime: 100 }, () => now);
  const first = book.give("first");
  now = 1050;
  const second = book.give("second");
  now = 1099;
  expect([book.look(first), book.look(second)]).toEqual(["first", "second"]);
  now = 1100;
  expect([book.look(first), book.look(second)]).toEqual([null, "second"]);
  now = 1150;
  expect(book.take(second)).toBe(null);
});
