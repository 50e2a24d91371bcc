import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs as Base } from "react-aria-components";

interface OneTab<Id extends string> {
  readonly id: Id;
  readonly words: string;
  readonly content: ReactNode;
}

interface TabsProps<Id extends string> {
  /** what the tabs are of: read aloud */
  readonly label: string;
  readonly tabs: readonly OneTab<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

/** Several views of one thing, one at a time. */
export function Tabs<Id extends string>({ label, tabs, value, onChange }: TabsProps<Id>) {
  return (
    <Base className="tabs" selectedKey={value} onSelectionChange={(id) => onChange(id as Id)}>
      <TabList className="tab-list" aria-label={label}>
        {tabs.map(({ id, words }) => (
          <Tab key={id} id={id} className="tab">
            {words}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="tab-panel">
          {content}
        </TabPanel>
      ))}
    </Base>
  );
}
