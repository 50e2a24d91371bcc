import { Bundle } from "./Bundle";
import type { BundleItem } from "./bundles";

interface BundleListProps {
  readonly items: readonly BundleItem[];
  /** the one that the person asked something of */
  readonly awaited: number | null;
  readonly isOnly: boolean;
  readonly onTake: (item: BundleItem) => void;
  readonly onLeave: (item: BundleItem) => void;
  readonly onAgain: (item: BundleItem) => void;
}

/** A few bundles, each with all that there is to say about it. */
export function BundleList({ items, awaited, isOnly, onTake, onLeave, onAgain }: BundleListProps) {
  return (
    <ul className="bundle-list">
      {items.map((item) => (
        <Bundle
          key={item.id}
          item={item}
          isAwaited={items.length === 1 || item.id === awaited}
          isOnly={isOnly}
          onTake={() => onTake(item)}
          onLeave={() => onLeave(item)}
          onAgain={() => onAgain(item)}
        />
      ))}
    </ul>
  );
}
