/** What the settings are asked to show, by whoever leads to the backups there. */
export const backupItem = "backup";
