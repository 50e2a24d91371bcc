import { ListBoxItem } from "react-aria-components";
import { Icon } from "../Icon";

/** Something to choose. */
export interface Option<Id extends string = string> {
  readonly id: Id;
  readonly words: string;
  /** what choosing it means */
  readonly help?: string;
}

/** An option in a list that opens. */
export function OptionItem({ option: { id, words } }: { readonly option: Option }) {
  return (
    <ListBoxItem id={id} textValue={words} className="option">
      {({ isSelected }) => (
        <>
          <span className="option-words">{words}</span>
          {isSelected && <Icon name="check" />}
        </>
      )}
    </ListBoxItem>
  );
}
