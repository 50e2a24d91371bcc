/** What the settings are asked to show, by whoever leads to the shares there. */
export const sharesItem = "shares";
