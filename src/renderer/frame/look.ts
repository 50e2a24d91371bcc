/** Shows the light or the dark look; "system": as the computer has it. */
export function showLook(look: "system" | "light" | "dark"): void {
  if (look === "system") delete document.documentElement.dataset["look"];
  else document.documentElement.dataset["look"] = look;
}
