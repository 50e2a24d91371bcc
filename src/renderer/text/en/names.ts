export const names = {
  unnamed: "A key that gives no name",
  alike: "Looks like {{name}}",
  alikeMore_one: "Looks like {{name}} and {{count}} other name",
  alikeMore_other: "Looks like {{name}} and {{count}} other names",
} as const;
