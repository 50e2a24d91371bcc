/** What is drawn of an icon, as path data on a grid of 20 by 20. */
export interface Drawing {
  /** drawn as a line */
  readonly line?: string;
  /** drawn as a line of dashes */
  readonly dashed?: string;
  /** filled */
  readonly solid?: string;
  /** points the way the text runs, so that it is turned around where text runs from right to left */
  readonly turns?: true;
}

const page = "M5 2.5h6.5L15 6v11.5H5z M11.5 2.5V6H15";
const circle = "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15z";
const shield = "M10 2.2 16.5 4.4v5.1c0 3.9-2.5 6.6-6.5 8.3-4-1.7-6.5-4.4-6.5-8.3V4.4z";
const eye =
  "M2 10c2-3.5 4.7-5.25 8-5.25S16 6.5 18 10c-2 3.5-4.7 5.25-8 5.25S4 13.5 2 10z M10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z";

function dot(x: number, y: number): string {
  return `M${x - 1.1} ${y}a1.1 1.1 0 1 0 2.2 0 1.1 1.1 0 1 0-2.2 0z`;
}

export const icons = {
  signature: {
    line: "M2 13.2c2.6-6.4 5-7 5.2-3.4.2 3.9 2.3 3.6 4.2.4 1.7-2.8 3-2.2 3 .5 0 2.2 1.5 2.2 3.6.9 M2 16.8h16",
  },
  home: { line: "M3 9.3 10 3.5l7 5.8 M5 8v8.5h10V8 M8.5 16.5V12h3v4.5" },
  letters: {
    line: "M4.5 2.5h11v15h-11z M7.5 6h5 M7.5 9h5 M7.3 14.3c.9-2.2 1.8-2.7 1.9-1.4.1 1.4.8 1.3 1.5.2.6-1 1.1-.8 1.1.2 0 .8.5.8 1 .3",
  },
  contacts: {
    line: "M7.5 9.5a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5z M2.5 16.5c0-2.7 2.1-4.4 5-4.4s5 1.7 5 4.4 M13 4.2a2.75 2.75 0 0 1 0 5.1 M14.6 12.4c1.8.6 2.9 2.1 2.9 4.1",
  },
  evidence: {
    line: "M10 5.5C8.4 4.3 6 3.8 2.5 4v11.5c3.5-.2 5.9.3 7.5 1.5 1.6-1.2 4-1.7 7.5-1.5V4c-3.5-.2-5.9.3-7.5 1.5z M10 5.5V17",
  },
  engagement: { line: "M3 3.5h10.5v7.5H8l-3 2.8V11H3z M15.5 7.5H17V14h-1.5v2.8L12.6 14H9.5" },
  exchange: { line: "M3 6.8h12 M12 3.5l3.3 3.3L12 10 M17 13.2H5 M8 10l-3.3 3.2L8 16.5" },
  settings: {
    line: "M3 6h7.2 M14.8 6H17 M3 14h2.2 M9.8 14H17 M12.5 8.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z M7.5 16.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z",
  },
  lock: { line: "M4.5 9h11v8h-11z M7 9V6.3a3 3 0 0 1 6 0V9 M10 12.3v1.6" },
  key: { line: "M6.5 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z M10 10h7.5v2.5 M14.5 10v2" },
  check: { line: "M4 10.6l4 4 8-9" },
  warning: { line: "M10 3.2 17.8 16.5H2.2z M10 8.2v3.8", solid: dot(10, 14.2) },
  information: { line: `${circle} M10 9.3v4.5`, solid: dot(10, 6.6) },
  cross: { line: "M5 5l10 10 M15 5 5 15" },
  plus: { line: "M10 4v12 M4 10h12" },
  minus: { line: "M4 10h12" },
  search: { line: "M8.75 14a5.25 5.25 0 1 0 0-10.5 5.25 5.25 0 0 0 0 10.5z M12.6 12.6l4.4 4.4" },
  file: { line: page },
  folder: { line: "M2.5 4.5h5L9.2 7h8.3v9h-15z" },
  print: { line: "M6 7.5v-5h8v5 M6 14H3.5V7.5h13V14H14 M6 11.5h8v6H6z" },
  copy: { line: "M7.5 6.5h9v11h-9z M12.5 3.5v-1h-9v11h1.5" },
  eye: { line: eye },
  "eye-off": { line: `${eye} M3.5 16.5l13-13` },
  more: { solid: `${dot(4.5, 10)} ${dot(10, 10)} ${dot(15.5, 10)}` },
  arrow: { line: "M3.5 10h12.5 M11 5l5 5-5 5", turns: true },
  back: { line: "M16.5 10H4 M9 5l-5 5 5 5", turns: true },
  next: { line: "M7.5 5l5 5-5 5", turns: true },
  down: { line: "M5 7.5l5 5 5-5" },
  up: { line: "M5 12.5l5-5 5 5" },
  undo: { line: "M4 8h8.2a4.1 4.1 0 0 1 0 8.2H8 M7.7 4.3 4 8l3.7 3.7", turns: true },
  redo: { line: "M16 8H7.8a4.1 4.1 0 0 0 0 8.2H12 M12.3 4.3 16 8l-3.7 3.7", turns: true },
  bold: { line: "M6 3.5h4.6a3 3 0 0 1 0 6.2H6z M6 9.7h5.4a3.4 3.4 0 0 1 0 6.8H6z" },
  italic: { line: "M8.5 3.5h6 M5.5 16.5h6 M11.7 3.5l-3.4 13" },
  link: {
    line: "M8.3 11.7a3.4 3.4 0 0 0 4.8 0l2.6-2.6a3.4 3.4 0 0 0-4.8-4.8L9.7 5.5 M11.7 8.3a3.4 3.4 0 0 0-4.8 0l-2.6 2.6a3.4 3.4 0 0 0 4.8 4.8l1.2-1.2",
  },
  note: { line: "M3 15.5l4-11h1l4 11 M4.4 11.8h6.2 M14.2 4.2 15.8 3v5.5" },
  bullets: { line: "M8 5h9 M8 10h9 M8 15h9", solid: `${dot(4, 5)} ${dot(4, 10)} ${dot(4, 15)}`, turns: true },
  numbers: {
    line: "M9 5h8 M9 10h8 M9 15h8 M3.4 3.6 4.7 2.8v4.4 M3.2 12.6c.4-.8 2.4-.8 2.4.5 0 1-2.2 1.7-2.4 2.9h2.6",
    turns: true,
  },
  quote: { line: "M4 4.5v11 M8 6h9 M8 10h9 M8 14h6", turns: true },
  globe: {
    line: `${circle} M2.5 10h15 M10 2.5c2.2 2.1 3.3 4.6 3.3 7.5s-1.1 5.4-3.3 7.5c-2.2-2.1-3.3-4.6-3.3-7.5S7.8 4.6 10 2.5z`,
  },
  trash: { line: "M3.5 5.5h13 M8 5.5V3h4v2.5 M5 5.5l.8 12h8.4l.8-12 M8.4 9v5 M11.6 9v5" },
  download: { line: "M10 3v9.3 M6 8.5l4 4 4-4 M3.5 16.5h13" },
  upload: { line: "M10 12.5V3.2 M6 7l4-4 4 4 M3.5 16.5h13" },
  qr: {
    line: "M3 3h5v5H3z M12 3h5v5h-5z M3 12h5v5H3z M12 12h2.2v2.2 M17 12v2.5 M12 17v-2 M14.5 17H17",
  },
  verified: { line: `${shield} M6.8 10l2.3 2.3 4.2-4.5` },
  introduced: { line: `${shield} M6.8 9.8h6.2 M10.8 7.4l2.4 2.4-2.4 2.4` },
  unverified: {
    dashed: circle,
    line: "M7.8 8a2.2 2.2 0 1 1 3.3 1.9c-.8.5-1.1.9-1.1 1.8",
    solid: dot(10, 14.2),
  },
  lapsed: { line: `${circle} M10 5.8V10l2.8 1.9` },
  replaced: {
    line: "M3.9 8.4a6.3 6.3 0 0 1 11.4-2 M15.8 2.9v3.8H12 M16.1 11.6a6.3 6.3 0 0 1-11.4 2 M4.2 17.1v-3.8H8",
  },
  revoked: {
    line: "M6.9 2.5h6.2l4.4 4.4v6.2l-4.4 4.4H6.9l-4.4-4.4V6.9z M7.4 7.4l5.2 5.2 M12.6 7.4l-5.2 5.2",
  },
  frozen: { line: "M10 1.8 18.2 10 10 18.2 1.8 10z M8.3 7.4v5.2 M11.7 7.4v5.2" },
  "no-card": { dashed: "M2.5 5h15v10.5h-15z", line: "M5.8 8.6h4 M5.8 11.8h8.4" },
  alike: {
    line: "M7.3 14.2a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.4z",
    dashed: "M12.7 14.2a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.4z",
  },
} as const satisfies Readonly<Record<string, Drawing>>;

export type IconName = keyof typeof icons;
