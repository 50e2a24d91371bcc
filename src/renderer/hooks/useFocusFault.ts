import { useEffect } from "react";
import type { RefObject } from "react";

/**
 * Leads to the first field that is wrong, each time something was found wrong.
 *
 * @param faults - what is wrong, another value each time it was looked at; null when nothing is
 */
export function useFocusFault(form: RefObject<HTMLElement | null>, faults: object | null): void {
  useEffect(() => {
    if (faults !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form, faults]);
}
