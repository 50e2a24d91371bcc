import type { Labels } from ".";

export const es: Labels = {
  page: ["Página ", " de ", ""],
  signatories: "Firmantes",
  organisation: "Organización",
  country: "País",
  people: "Firmantes",
  tableTitle: "Firmantes",
  tableDescription: "Una fila por organización: su nombre, su país y las personas que firmaron en su nombre.",
  recorded: "Adhesiones recibidas por otros medios",
  recordedNote:
    "Las siguientes adhesiones llegaron a los coordinadores en papel, por correo electrónico o por teléfono. No llevan firma electrónica y no se cuentan entre los firmantes.",
  recordedTableTitle: "Adhesiones recibidas por otros medios",
  footnoteIntroduction:
    "Las siguientes organizaciones comparten las opiniones expresadas en el presente texto: ",
  comma: ", ",
  semicolon: "; ",
  fullStop: ".",
  parentheses: [" (", ")"],
  withheld: (count, afterNames) =>
    `${afterNames ? "y " : ""}${count} ${count === 1 ? "organización cuyo nombre no se divulga" : "organizaciones cuyos nombres no se divulgan"}`,
};
