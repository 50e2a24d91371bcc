import type { Inline, Letter, Text } from "../../src/core/letter/blocks";
import type { LetterDocument, Preset, Signatory } from "../../src/word/document";

/** Documents the Word tests share. */

export const text = (value: string, marks: Partial<Text> = {}): Text => ({
  kind: "text",
  text: value,
  bold: false,
  italic: false,
  link: null,
  ...marks,
});
export const note = (value: string): Inline => ({ kind: "note", content: [text(value)] });
const lineBreak: Inline = { kind: "break" };

export const englishLetter: Letter = [
  { kind: "title", content: [text("Engagement with civil society on counter-terrorism")] },
  { kind: "paragraph", role: "date", content: [text("22 November 2026")] },
  { kind: "paragraph", role: "salutation", content: [text("Excellency,")] },
  {
    kind: "paragraph",
    role: "body",
    content: [
      text("We write about the new Office. It follows our letter of May 2017"),
      note("Signed by more than 45 civil-society actors."),
      text(", which set out "),
      text("our concerns", { bold: true }),
      text(" about the reforms "),
      text("then proposed", { italic: true }),
      text("; see "),
      text("the record", { link: "https://example.org/record" }),
      text(" and "),
      text("https://example.org", { link: "https://example.org", bold: true, italic: true }),
      text(" & <others>."),
    ],
  },
  { kind: "heading", content: [text("What we ask")] },
  {
    kind: "list",
    ordered: true,
    items: [
      [text("Hold a standing dialogue", { bold: true, italic: true }), text(" with the coalition.")],
      [text("Form an advisory group."), note("On prevention, too.")],
    ],
  },
  { kind: "paragraph", role: "body", content: [text("Each rests on what is known:")] },
  { kind: "list", ordered: false, items: [[text("grievances are voiced;")], [text("trust is local.")]] },
  { kind: "quote", content: [text("Prevention begins with those who are there first.")] },
  { kind: "list", ordered: true, items: [[text("A second list begins at one.")]] },
  {
    kind: "paragraph",
    role: "closing",
    content: [text("Please accept the assurances of our highest consideration.")],
  },
  {
    kind: "paragraph",
    role: "closing",
    content: [text("Ada Ngo"), lineBreak, text("Bea Ruiz"), lineBreak, text("Co-Chairs")],
  },
];

export const arabicLetter: Letter = [
  { kind: "title", content: [text("إشراك المجتمع المدني في مكافحة الإرهاب")] },
  { kind: "paragraph", role: "date", content: [text("22 تشرين الثاني/نوفمبر 2026")] },
  { kind: "paragraph", role: "salutation", content: [text("معالي الأمين العام،")] },
  {
    kind: "paragraph",
    role: "body",
    content: [
      text("نكتب إليكم بشأن مكتب UN OCT الجديد (المنشأ عام 2017) ونشير إلى "),
      text("الرسالة السابقة", { bold: true, link: "https://example.org/letter" }),
      text(" التي وقّعتها أكثر من 45 جهة"),
      note("انظر الوثيقة A/71/858."),
      text(
        ". ونطلب أن يكون إشراك المجتمع المدني المستقل أولوية للمكتب منذ البداية، وألا يقتصر على المنظمات القريبة من الحكومات.",
      ),
    ],
  },
  { kind: "heading", content: [text("ما نطلبه")] },
  {
    kind: "list",
    ordered: true,
    items: [[text("إقامة حوار دائم بين المكتب والائتلاف.")], [text("تشكيل فريق استشاري من المجتمع المدني.")]],
  },
  { kind: "list", ordered: false, items: [[text("الثقة محلية.")]] },
  { kind: "quote", content: [text("الوقاية تبدأ ممن هم هناك أولاً.")] },
  { kind: "paragraph", role: "closing", content: [text("وتفضلوا بقبول فائق الاحترام.")] },
];

export const chineseLetter: Letter = [
  { kind: "title", content: [text("关于反恐办公室与民间社会合作的联名信")] },
  { kind: "paragraph", role: "date", content: [text("2026年11月22日")] },
  { kind: "paragraph", role: "salutation", content: [text("尊敬的秘书长：")] },
  {
    kind: "paragraph",
    role: "body",
    content: [
      text("我们就新设立的“反恐怖主义办公室”（OCT）致函，"),
      text("请优先", { italic: true }),
      text("与民间社会接触。"),
    ],
  },
  { kind: "list", ordered: true, items: [[text("建立常设对话。")], [text("设立咨询小组。")]] },
  { kind: "paragraph", role: "closing", content: [text("顺致最崇高的敬意。")] },
];

const places = ["KE", "FR", "PS", "BR", "LB", "NG", "CO", "DE"] as const;

/** `count` organisations with names that are told apart in a PDF. */
export function signatories(count: number, prefix = "Organisation"): readonly Signatory[] {
  return Array.from({ length: count }, (_, at) => ({
    organisation: `${prefix} for Peace ${String(at + 1).padStart(4, "0")}`,
    country: places[at % places.length]!,
    people: [{ name: `Person ${at + 1}`, role: at % 3 === 0 ? "Director" : "Programme Officer" }],
  }));
}

/** Names that go wrong in programs that do not expect them. */
export const hostileNames: readonly string[] = [
  `<w:t>&"quoted"' ]]> <!-- --> </w:p>`,
  "Peace 🕊️ Network 👩🏽‍🌾",
  "Ze\u0301ro\u0300 n̈ame",
  "Раураl Огganіsation",
  "جمعية السلام (Beirut) 2017",
  "和平组织 Peace 한국 ひらがな",
  "עמותת שלום 12",
  "x".repeat(200),
  "𝔘ndersigned ".repeat(16).trim(),
  "$& $1 $` Place-0",
];

export function englishDocument(changes: Partial<LetterDocument> = {}): LetterDocument {
  return {
    kind: "letter",
    title: "Engagement with civil society on counter-terrorism",
    language: "en",
    letter: englishLetter,
    letterhead: ["Coalition for Prevention", "c/o 12 Example Street, Nairobi", "contact@example.org"],
    addressee: {
      name: "H.E. the Secretary-General",
      office: "Secretary-General",
      organisation: "United Nations",
    },
    signatories: { preset: "end", listed: signatories(46), recorded: signatories(2, "Paper"), withheld: 3 },
    paper: "a4",
    ...changes,
  };
}

export function arabicDocument(changes: Partial<LetterDocument> = {}): LetterDocument {
  const listed: readonly Signatory[] = [
    { organisation: "جمعية السلام", country: "LB", people: [{ name: "ليلى حداد", role: "المديرة" }] },
    { organisation: "Peace Network", country: "KE", people: [{ name: "Ada Ngo", role: "Director" }] },
    { organisation: "مركز الحوار 2030", country: "JO", people: [] },
  ];
  return englishDocument({
    title: "إشراك المجتمع المدني في مكافحة الإرهاب",
    language: "ar",
    letter: arabicLetter,
    letterhead: ["ائتلاف الوقاية", "بيروت"],
    addressee: { name: null, office: "الأمين العام", organisation: "الأمم المتحدة" },
    signatories: { preset: "end", listed, recorded: [], withheld: 4 },
    ...changes,
  });
}

export function chineseDocument(changes: Partial<LetterDocument> = {}): LetterDocument {
  return englishDocument({
    title: "关于反恐办公室与民间社会合作的联名信",
    language: "zh",
    letter: chineseLetter,
    letterhead: ["预防联盟"],
    addressee: { name: null, office: "秘书长", organisation: "联合国" },
    ...changes,
  });
}

export function withPreset(preset: Preset, document: LetterDocument = englishDocument()): LetterDocument {
  return document.signatories === null
    ? document
    : { ...document, signatories: { ...document.signatories, preset } };
}

/** Names that go wrong, wherever a name can stand. */
export function hostileDocument(): LetterDocument {
  const listed = hostileNames.map((name) => ({
    organisation: name,
    country: "KE",
    people: [{ name, role: name }],
  }));
  return englishDocument({
    title: hostileNames[0]!,
    letterhead: hostileNames,
    addressee: { name: hostileNames[0]!, office: hostileNames[4]!, organisation: hostileNames[5]! },
    letter: [
      { kind: "title", content: [text(hostileNames[0]!)] },
      ...hostileNames.map((name) => ({ kind: "paragraph", role: "body", content: [text(name)] }) as const),
    ],
    signatories: { preset: "by-country", listed, recorded: listed, withheld: 2 },
  });
}
