import { actions } from "./actions";
import { adding } from "./adding";
import { appearance } from "./appearance";
import { card } from "./card";
import { cardFields } from "./cardFields";
import { contact } from "./contact";
import { contacts } from "./contacts";
import { exchange } from "./exchange";
import { fault } from "./fault";
import { fields } from "./fields";
import { files } from "./files";
import { fingerprint } from "./fingerprint";
import { gate } from "./gate";
import { home } from "./home";
import { limits } from "./limits";
import { lists } from "./lists";
import { locks } from "./locks";
import { names } from "./names";
import { places } from "./places";
import { progress } from "./progress";
import { refusals } from "./refusals";
import { sectors } from "./sectors";
import { settings } from "./settings";
import { shortcuts } from "./shortcuts";
import { statements } from "./statements";
import { troubles } from "./troubles";
import { trust } from "./trust";
import { verify } from "./verify";

/** Every word on screen, in English: the catalogue that the others translate, and that gives the keys their types. */
export const en = {
  actions,
  adding,
  appearance,
  card,
  cardFields,
  contact,
  contacts,
  exchange,
  fault,
  fields,
  files,
  fingerprint,
  gate,
  home,
  limits,
  lists,
  locks,
  names,
  places,
  progress,
  refusals,
  sectors,
  settings,
  shortcuts,
  statements,
  troubles,
  trust,
  verify,
} as const;
