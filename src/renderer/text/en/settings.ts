/** What is chosen once, and looked up now and then. */
export const settings = {
  appearance: {
    title: "Language and look",
    where: "This holds for the program on this computer, also while the desk is locked.",
  },
  locking: {
    title: "Locking and looking",
    hidesBehind: "Hide what is on the desk while another window is in front",
    hidesBehindMeans: "For places where somebody may look at the screen. The desk stays unlocked meanwhile.",
    capture: "Refuse pictures of this window",
    captureMeans:
      "Other programs, and the history of the screen that some systems keep, then see an empty window. Switch it off to share the screen in a call. A camera sees everything all the same.",
    captureUnknown:
      "Here the system does not let a window refuse that pictures are taken of it: other programs can see what is on the screen.",
    after: "Lock the desk when nobody used it for",
    minutes_one: "{{count}} minute",
    minutes_other: "{{count}} minutes",
    byComputer:
      "It is also locked when the computer goes to sleep and, on Windows and macOS, when the screen is locked. On Linux a locked screen is not noticed: lock the desk yourself.",
    inBrowser:
      "In a browser the program does not notice when the computer sleeps or its screen is locked: lock the desk yourself before you go.",
  },
  locks: {
    title: "Passphrase and recovery words",
    present: "Current passphrase",
    faults: {
      missing: "Enter the current passphrase.",
      wrong: "This is not the current passphrase.",
    },
    change: {
      title: "Change the passphrase",
      why: "Another passphrase for the same desk. The recovery words stay as they are.",
      open: "Change the passphrase…",
      what: "Use this when nobody knows the old one. A copy of this computer’s files that somebody made before still opens with the old passphrase.",
      submit: "Change it",
      done: "The passphrase was changed.",
    },
    renew: {
      title: "Somebody knows my passphrase",
      why: "If somebody may know the passphrase, or has seen the recovery words: both are replaced, and everything on this desk is encrypted anew.",
      open: "Somebody knows my passphrase…",
      what: "You choose another passphrase and get other recovery words. Then everything on the desk is encrypted anew, and the old ones open nothing more on this computer.",
      limitsTitle: "What this cannot do",
      limits:
        "It cannot call back what has been copied: a copy of this computer’s files that was made before still opens with the old passphrase. If somebody may have looked at your desk, tell those you work with. This version cannot give the desk another identity yet.",
      newWords:
        "These are the new recovery words. Copy them by hand, in this order. Destroy the old paper only when this is done.",
      submit: "Encrypt anew",
      sealing: "Encrypting everything anew…",
      done: "The desk has a new passphrase and new recovery words. The old ones open nothing more on this computer.",
      damaged: {
        title: "This cannot be done with a damaged desk",
        what: "When the desk was opened, its storage was not as it was left. What is damaged would be left behind for good. Save what you need, and ask whoever looks after the program.",
      },
    },
    wordsExplained:
      "The 24 words on your paper open the desk if you forget the passphrase. They cannot be shown again. If the paper is lost or somebody has seen it, use “Somebody knows my passphrase”: you get new words.",
  },
  identity: {
    title: "Identity",
    fingerprint:
      "This is the fingerprint of your key. Read it aloud to whoever wants to be sure that a card is really yours, or let them scan it.",
    publicKey: "Public key",
    publicKeyMeans:
      "With this line, or the file, anybody can check what you signed, with the tool minisign too. It is not secret.",
    savePublicKey: "Save as a file…",
    secret: {
      heading: "Secret identity",
      why: "With this file the bundles that were sent to you can be opened by the tool age, without this program. You need it only for that.",
      open: "Save the secret identity…",
      title: "Save the secret identity",
      warning: "This file is not encrypted",
      open1:
        "Whoever gets it can open everything that was ever sent to your desk, and everything that will be.",
      open2:
        "Save it only where nobody else looks, such as an encrypted memory stick. A file that was once saved on a disk cannot be removed from it for sure.",
      submit: "Save it unencrypted…",
      remark: "SECRET. Whoever has this file can open everything that was or will be sent to this desk.",
    },
  },
  about: {
    title: "About this program",
    version: "Version",
    runs: "Runs",
    shell: { electron: "As a program of its own", browser: "In a browser, as a preview" },
    licence: "Licence",
    free: "GPL-3.0 or later: you may use, study, share and change it. It comes without any warranty.",
    protects: "What it protects",
    kept: {
      sealed:
        "What is on the desk is encrypted on this computer, and opens only with the passphrase or the recovery words.",
      network: "The program uses no network. What leaves this computer are files that you save.",
      addressees:
        "A bundle opens only for those it is addressed to, also for somebody who stores it for many years.",
      forgery:
        "A signature holds for exactly one text. If somebody changes the text, or makes up a signature, it is told.",
    },
  },
} as const;
