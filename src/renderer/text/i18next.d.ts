import type { en } from "./en/index";

declare module "i18next" {
  interface CustomTypeOptions {
    readonly defaultNS: "words";
    readonly resources: { readonly words: typeof en };
    readonly returnNull: false;
    /** a sentence whose values are left out is a compile error */
    readonly strictInterpolationChecks: true;
    readonly strictKeyChecks: true;
  }
}
