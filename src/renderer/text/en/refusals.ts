/** Why a file was refused, in a few sentences for many reasons (docs/formats.md §10), and what to do about it. */
export const refusals = {
  title: "This file was refused",
  what: {
    damaged: "The file is incomplete, or was damaged or changed on its way.",
    unsigned: "A signature does not fit what it should have signed. Somebody may have altered the file.",
    foreign: "The file is not made as this program makes such files, so its contents cannot be trusted.",
    weak: "The file is also addressed in a weaker way, which could let somebody else read or replace it.",
    large: "The file is larger, or holds more, than such a file may.",
    key: "The file does not hold exactly one usable key.",
    vault: "The file that holds this desk’s locks is damaged, or was not written by this program.",
    newer: "The file was written by a newer version of this program.",
  },
  advice: {
    damaged: "Ask the sender for the file again, if you can by another route.",
    unsigned: "Tell the sender by voice or in person, and ask for a new file.",
    foreign: "Check that you chose the right file, then ask the sender for a new one.",
    weak: "Do not rely on it. Ask the sender for a new file.",
    large: "Ask the sender to send less at a time.",
    key: "Choose the file with the line that begins AGE-SECRET-KEY-PQ-1.",
    vault: "Put back an earlier copy of that file, or restore the desk from a backup.",
    newer: "Install the newest version of the program, and try again.",
  },
  unchanged: "Nothing was stored, and your files were not changed.",
  details: "Details for the sender",
  notForMe: "This bundle is not for you",
  notForMeAdvice:
    "It was not encrypted to your desk. Check that you chose the right file, or ask the sender to address a bundle to you.",
} as const;
