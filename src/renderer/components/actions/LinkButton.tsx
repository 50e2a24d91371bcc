import type { ReactNode } from "react";
import { Button as Pressable } from "react-aria-components";

interface LinkButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
}

/** An action within a sentence, or one that leads elsewhere in the program. It looks like a link. */
export function LinkButton({ children, onPress }: LinkButtonProps) {
  return (
    <Pressable className="link-button" onPress={onPress}>
      {children}
    </Pressable>
  );
}
