/** What the settings are asked to show, by whoever leads to the desk's key there. */
export const identityItem = "identity";
