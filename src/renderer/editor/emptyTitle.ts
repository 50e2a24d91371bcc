/**
 * What a letter without a title yet is saved as: no letter text is without one, and a placeholder keeps it from being
 * published.
 */
export const emptyTitle = "{{title}}";
