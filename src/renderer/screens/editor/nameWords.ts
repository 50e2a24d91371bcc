import type { Speech } from "../../text/speech";

/** The names of this program's templates: they have words of their own. Any other is shown as it is written. */
const known = [
  "date",
  "coalition",
  "contact",
  "first-co-chair",
  "second-co-chair",
  "addressee-name",
  "form-of-address",
] as const;

/** What a place to be filled in is called, and what to put there where that is known. */
export function nameWords({ t }: Speech, name: string): { readonly label: string; readonly help?: string } {
  const words = known.find((one) => one === name);
  if (words === undefined) return { label: name };
  return { label: t(`letters.placeholders.${words}.label`), help: t(`letters.placeholders.${words}.help`) };
}
