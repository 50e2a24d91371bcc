import type { ReactElement } from "react";
import { Tooltip, TooltipTrigger } from "react-aria-components";

interface TipProps {
  readonly words: string;
  /** a button */
  readonly children: ReactElement;
  readonly placement?: "top" | "bottom" | "start" | "end";
  /** when its words are in sight anyway */
  readonly isDisabled?: boolean;
}

/** Words that appear beside a button when one points at it or comes to it by keyboard. */
export function Tip({ words, children, placement = "top", isDisabled = false }: TipProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={100} isDisabled={isDisabled}>
      {children}
      <Tooltip className="tip" placement={placement} offset={6}>
        {words}
      </Tooltip>
    </TooltipTrigger>
  );
}
