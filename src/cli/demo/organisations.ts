/** Who takes part in the demo. Every organisation and person here is invented. */
export interface Organisation {
  /** for file names */
  readonly slug: string;
  readonly name: string;
  readonly country: string;
  readonly language: string;
  readonly person: string;
  readonly role: string | null;
}

export const coChairs: readonly [Organisation, Organisation] = [
  {
    slug: "harbour-peace-network",
    name: "Harbour Peace Network",
    country: "KE",
    language: "en",
    person: "Amina Hadley",
    role: "Executive Director",
  },
  {
    slug: "institute-for-open-dialogue",
    name: "Institute for Open Dialogue",
    country: "CZ",
    language: "en",
    person: "Tomas Reyl",
    role: "Director",
  },
];

/** Knows the first co-chair and was not invited. */
export const outsider: Organisation = {
  slug: "national-harmony-council",
  name: "National Harmony Council",
  country: "AQ",
  language: "en",
  person: "V. Grau",
  role: "Secretary",
};

/** Has no program and answers the telephone. */
export const caller = {
  name: "Lighthouse Mothers’ Circle",
  country: "TL",
  person: "Filomena da Estrela",
  role: "Coordinator",
};

const table = `
green-valley-dialogue | Green Valley Dialogue Centre | PH | en | Luz Maravilla | Director
nahr-salam | جمعية نهر السلام | JO | ar | ليلى النهري | المديرة التنفيذية
maison-des-collines | Maison des collines unies | ML | fr | Aïssata Kouléra | Présidente
bridge-of-two-rivers | 双河之桥社区中心 | SG | zh-Hans | 林和安 | 主任
dom-dobrogo-slova | Дом доброго слова | KG | ru | Айгуль Светлова | директор
puentes-de-barrio | Puentes de Barrio | CO | es | Marisol Quebrada | Directora
youth-lantern | Youth Lantern Collective | NG | en | Chidi Okolanta | Programme Lead
baraza-la-amani | Baraza la Amani | TZ | sw | Neema Tumainiko | Mratibu
women-of-the-plateau | Women of the Plateau | UG | en | Grace Nalwanga-Moor | Chair
dar-al-hiwar | دار الحوار المفتوح | TN | ar | سامي الحواري | منسق البرامج
atelier-paix | Atelier Paix et Mémoire | SN | fr | Mamadou Sarradé | Coordinateur
river-teachers | Teachers of the Long River | BD | en | Farzana Meghnavi | General Secretary
media-sobesednik | Медиа «Собеседник» | GE | ru | Нино Беседзе | редактор
xinqiao-youth | 心桥青年网络 | MY | zh-Hans | 陈心桥 | 召集人
casa-abierta | Casa Abierta del Sur | PE | es | Inés Altoandina | Coordinadora
northern-lamp | Northern Lamp Foundation | FI | en | Aino Lamppula | Director
salt-coast-mediators | Salt Coast Mediators | GH | en | Kwame Saltpond | Lead Mediator
mizan-rights | مركز ميزان للحقوق | LB | ar | رنا الميزاني | مديرة
ecoles-ouvertes | Réseau des écoles ouvertes | BF | fr | Issa Portouré | Secrétaire général
hill-farmers-union | Hill Farmers’ Peace Union | NP | en | Maya Pahadkar | President
code-for-neighbours | Code for Neighbours | IN | en | Arjun Padosi | Co-founder
tejiendo-redes | Tejiendo Redes | MX | es | Ximena Redondo | Directora
first-snow-archive | Архив первого снега | KZ | ru | Данияр Снегин | архивист
quiet-harbour | Quiet Harbour Trauma Care | LK | en | Shanika Harbourne | Clinical Lead
orange-tree-circle | Orange Tree Circle | CY | en | Eleni Portakal | Facilitator
voix-du-fleuve | Voix du fleuve | CD | fr | Espérance Mbokafleuve | Directrice
amal-families | شبكة أسر الأمل | IQ | ar | هدى الأملي | رئيسة الشبكة
open-newsroom | Open Newsroom Exchange | ZA | en | Thandeka Newlands | Editor
long-table | The Long Table | IE | en | Orla Bordane | Convener
red-earth-legal | Red Earth Legal Aid | AU | en | Wirra Redfern-Dale | Principal
semillas-de-voz | Semillas de Voz | GT | es | Lucía Semillera | Coordinadora
heping-keji | 和平科技实验室 | HK | zh-Hant | 周和平 | 研究員
step-forward | Шаг вперёд | MD | ru | Виктория Шагова | председатель
island-elders | Council of Island Elders | FJ | en | Ratu Moanavi | Elder
sahel-watch | Veille Sahel Citoyenne | NE | fr | Hadiza Veillou | Analyste
gardens-of-return | Gardens of Return | XK | en | Besa Kopshti | Director
nour-media | نور للإعلام المجتمعي | MA | ar | يوسف النوري | رئيس التحرير
windmill-exchange | Windmill Exchange | NL | en | Sanne Molenwijk | Coordinator
cedar-and-olive | Cedar and Olive | PS | ar | نادية الزيتوني | مديرة المشاريع
plaza-comun | Plaza Común | AR | es | Joaquín Plazaola | Presidente
second-chance-returns | Second Chance Returns | ID | en | Dewi Harapanti | Programme Manager
border-radio | Border Radio Cooperative | UG | en | Okello Wavelength | Station Manager
girls-who-mediate | Girls Who Mediate | PK | en | Zoya Sulhkar | Founder
foret-vivante | Forêt vivante | CM | fr | Brigitte Forestam | Présidente
bright-kites | Bright Kites Education | AF | en | Parwana Kaghazi | Head of Learning
common-ground-tech | Common Ground Technology | EE | en | Kaarel Maastik | Engineer
`;

/** The first organisations are written by hand; beyond them, invented places and purposes are combined. */
export function organisations(count: number): readonly Organisation[] {
  const written = table
    .trim()
    .split("\n")
    .map((row) => {
      const [slug, name, country, language, person, role] = row.split(" | ");
      return { slug, name, country, language, person, role } as Organisation;
    });
  const combined = Array.from({ length: Math.max(0, count - written.length) }, (_, i) => combine(i));
  return [...written, ...combined].slice(0, count);
}

const places =
  "Avenora Belmira Corvale Dunhaven Estoria Fenmarch Galdora Hestrand Ilvane Jorunda Kelmere Lorvind Mirandel Norhaven Orvalle Pelluna Quistral Rovenna Sundale Tarnwick".split(
    " ",
  );
const purposes = [
  "Peace Forum",
  "Women’s Assembly",
  "Youth Parliament",
  "Legal Clinic",
  "Community Radio",
  "Teachers’ League",
  "Interfaith Table",
  "Farmers’ Mediation",
  "Digital Commons",
  "Resilience Fund",
  "Memory Archive",
  "Reintegration House",
  "Rights Observatory",
  "Open School",
];
const givenNames =
  "Ada Bruno Celia Dario Elin Farid Gita Hugo Imani Jonas Kiri Leila Milan Nadia Oskar Petra Ravi".split(" ");
const familyNames =
  "Ashgrove Brightwater Cloverly Driftwood Eastwell Fairmead Goldhill Hartmoor Ivydale Kestrelby Larkfield".split(
    " ",
  );
const countries =
  "BR CA CH CL CR DE DK EC EG ES ET FR GB GR HN HR IT JP KH KR LR LT LV MG MM MN MW NO NZ PL PT PY RO RW SE SK SL TG TH TT UA US UY VN ZM ZW".split(
    " ",
  );

function combine(i: number): Organisation {
  const place = places[i % places.length]!;
  const purpose = purposes[Math.floor(i / places.length) % purposes.length]!;
  return {
    slug: `${place}-${purpose}`.toLowerCase().replaceAll("’", "").replaceAll(" ", "-"),
    name: `${place} ${purpose}`,
    country: countries[(i * 7) % countries.length]!,
    language: "en",
    person: `${givenNames[i % givenNames.length]!} ${familyNames[(i * 3) % familyNames.length]!}`,
    role: i % 3 === 0 ? null : "Director",
  };
}

/** The most the table and the combinations give without a name twice. */
export const mostOrganisations = 46 + 20 * 14;
