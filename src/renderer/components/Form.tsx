import { useRef } from "react";
import type { FormEvent, ReactNode } from "react";
import { useFocusFault } from "../hooks/useFocusFault";

interface FormProps {
  readonly children: ReactNode;
  /** asked for by a button of type "submit", or by Enter in a field; none where only its own button may do it */
  readonly onSubmit?: () => void;
  /** what was found wrong with its fields, another value each time: the focus goes to the first of them */
  readonly faults?: object | null;
  /** what it asked for is being done: it is not sent again */
  readonly isBusy?: boolean;
  /** for a button that stands outside of it */
  readonly id?: string;
}

/** Fields that are sent together. The browser neither fills them in nor judges them. */
export function Form({ children, onSubmit, faults = null, isBusy = false, id }: FormProps) {
  const ref = useRef<HTMLFormElement>(null);
  useFocusFault(ref, faults);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isBusy) onSubmit?.();
  };
  return (
    <form ref={ref} id={id} className="form" onSubmit={submit} autoComplete="off" noValidate>
      {children}
    </form>
  );
}
