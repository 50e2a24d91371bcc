import { useState } from "react";
import type { KeyboardEvent } from "react";
import { sectorLabels, sectorWord } from "../../text/sectors";
import { useText } from "../../text/useText";
import { Button } from "../actions/Button";
import { Chips } from "../fields/Chips";
import { TextField } from "../fields/TextField";
import { longestSector, mostNamed, tidied } from "./draft";

interface SectorsFieldProps {
  readonly value: readonly string[];
  readonly onChange: (sectors: readonly string[]) => void;
  /** asked of the organisation itself unless given */
  readonly label?: string;
}

/** What an organisation works on: from a short list, and in its own words. */
export function SectorsField({ value, onChange, label }: SectorsFieldProps) {
  const text = useText();
  const { t } = text;
  const [own, setOwn] = useState<readonly string[]>(value);
  const [typed, setTyped] = useState("");
  const labels = [...new Set([...sectorLabels, ...own])];
  const isFull = value.length >= mostNamed;
  const add = (): void => {
    const label = knownLabel(tidied(typed), (known) => sectorWord(text, known));
    if (label === "" || isFull) return;
    setOwn([...own, label]);
    setTyped("");
    if (!value.includes(label)) onChange([...value, label]);
  };
  /** Enter adds the sector; the form is not sent by it. */
  const take = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement))
      return;
    event.preventDefault();
    add();
  };
  return (
    <Chips
      label={label ?? t("cardFields.sectors")}
      isOptional
      options={labels.map((label) => ({ id: label, words: sectorWord(text, label) }))}
      value={value}
      onChange={(chosen) => {
        if (chosen.length <= mostNamed) onChange(chosen);
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="adder" onKeyDown={take}>
        <TextField
          label={t("cardFields.otherSector")}
          value={typed}
          onChange={setTyped}
          maxLength={longestSector}
          isDisabled={isFull}
        />
        <Button onPress={add} isDisabled={isFull}>
          {t("cardFields.add")}
        </Button>
      </div>
    </Chips>
  );
}

/** A sector that is offered, when somebody writes out what it is called; else the label as it was written. */
function knownLabel(label: string, wordOf: (known: string) => string): string {
  const wanted = label.toLowerCase();
  return sectorLabels.find((known) => known === wanted || wordOf(known).toLowerCase() === wanted) ?? label;
}
