import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";

/** A block of running text, and where it begins. */
export interface Placed {
  readonly node: Node;
  readonly pos: number;
}

/** The blocks of running text that some transactions changed, as they are after the last: a key touches one of them. */
export function changedBlocks(transactions: readonly Transaction[], document: Node): readonly Placed[] {
  const found = new Map<number, Node>();
  for (const [from, to] of changedRanges(transactions)) {
    document.nodesBetween(Math.max(0, from - 1), Math.min(document.content.size, to + 1), (node, pos) => {
      if (node.isTextblock) found.set(pos, node);
      return !node.isTextblock;
    });
  }
  return [...found].map(([pos, node]) => ({ node, pos }));
}

function changedRanges(transactions: readonly Transaction[]): readonly (readonly [number, number])[] {
  const maps = transactions.flatMap(({ mapping }) => mapping.maps);
  return maps.flatMap((map, at) => {
    const later = maps.slice(at + 1);
    const ranges: (readonly [number, number])[] = [];
    map.forEach((_oldStart, _oldEnd, start, end) => {
      const through = (pos: number, side: -1 | 1) => later.reduce((now, one) => one.map(now, side), pos);
      ranges.push([through(start, -1), through(end, 1)]);
    });
    return ranges;
  });
}
