import { useMemo } from "react";
import { Button } from "../../components/actions/Button";
import { SearchField } from "../../components/fields/SearchField";
import { Select } from "../../components/fields/Select";
import { EmptyPlace } from "../../components/messages/EmptyPlace";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { pressed } from "../../components/table/sorting";
import { Table } from "../../components/table/Table";
import type { LetterRow } from "../../../desk/round/letterList";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import { letterColumns } from "./letterColumns";
import { rowsOf, shownKinds, wholeView } from "./letterRows";
import type { LettersView } from "./letterRows";

interface LetterListProps {
  readonly view: LettersView;
  readonly onView: (view: LettersView) => void;
  readonly onOpen: (row: LetterRow) => void;
  readonly onNew: () => void;
  readonly onAnswerAll: (campaigns: readonly string[]) => void;
}

const none: readonly LetterRow[] = [];

/** The letters one coordinates, and those one was invited to: searched, filtered, sorted. */
export function LetterList({ view, onView, onOpen, onNew, onAnswerAll }: LetterListProps) {
  const text = useText();
  const { t, collator } = text;
  const said = useRead("letters");
  const letters = said === null || isTrouble(said) ? none : said.letters;
  const rows = useMemo(() => rowsOf(letters, view, collator), [letters, view, collator]);
  const columns = useMemo(() => letterColumns(text), [text]);
  const open = letters.filter(isUnanswered).flatMap(({ campaign }) => campaign ?? []);
  const newButton = (
    <Button look="primary" icon="plus" onPress={onNew}>
      {t("letters.new.open")}
    </Button>
  );
  const isEmpty = said !== null && letters.length === 0;
  const countWords = (): string => {
    const count = letters.length;
    return rows.length === count
      ? t("letters.count", { count })
      : t("letters.found", { found: rows.length, count });
  };
  return (
    <>
      <header className="place-head">
        <h1>{t("places.letters")}</h1>
        <p className="place-count">{letters.length > 0 && countWords()}</p>
        <div className="actions">
          {open.length > 1 && (
            <Button onPress={() => onAnswerAll(open)}>
              {t("letters.answerAll", { count: open.length })}
            </Button>
          )}
          {!isEmpty && newButton}
        </div>
      </header>
      {said !== null && isTrouble(said) && <TroubleNotice trouble={said} of="entry" />}
      {isEmpty ? (
        <EmptyPlace icon="letters" title={t("letters.empty.title")} action={newButton}>
          {t("letters.empty.words")}
        </EmptyPlace>
      ) : (
        <>
          <div className="contact-filters">
            <SearchField
              label={t("letters.search")}
              value={view.search}
              onChange={(search) => onView({ ...view, search })}
            />
            <Select
              label={t("letters.show")}
              options={shownKinds.map((id) => ({ id, words: t(`letters.shown.${id}`) }))}
              value={view.shown}
              onChange={(shown) => onView({ ...view, shown })}
            />
          </div>
          {said !== null && (
            <Table
              label={t("places.letters")}
              rows={rows}
              idOf={idOf}
              nameOf={({ title }) => visible(title)}
              columns={columns}
              sort={view.sort}
              onSort={(column) => onView({ ...view, sort: pressed(view.sort, column) })}
              onOpen={onOpen}
              view={JSON.stringify([view.search, view.shown])}
              empty={
                <EmptyPlace
                  icon="search"
                  title={t("letters.none.title")}
                  action={
                    <Button onPress={() => onView({ ...wholeView, shown: "all" })}>
                      {t("letters.none.all")}
                    </Button>
                  }
                >
                  {t("letters.none.words")}
                </EmptyPlace>
              }
            />
          )}
        </>
      )}
    </>
  );
}

function idOf({ id }: LetterRow): string {
  return id;
}

/** Invitations that wait for an answer of this desk. */
function isUnanswered({ role, step, ownAnswer, severalHeads }: LetterRow): boolean {
  return role === "invited" && step === "endorsement" && ownAnswer === "none" && !severalHeads;
}
