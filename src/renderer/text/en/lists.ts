export const lists = {
  selectAll: "Select all",
  select: "Select {{name}}",
  selected_one: "{{count}} selected",
  selected_other: "{{count}} selected",
  clearSelection: "Clear the selection",
} as const;
