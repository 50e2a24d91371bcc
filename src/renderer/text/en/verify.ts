/** Comparing a contact's fingerprint by hand. */
export const verify = {
  title: "Compare fingerprints with {{name}}",
  why: "Each of you reads out a fingerprint, and the other types what they hear. If both fit, nobody has put another card in between.",
  method: {
    label: "How do you compare?",
    "in-person": "In person",
    voice: "By telephone or video call",
    qr: "By a picture of their code",
  },
  methodMeans: {
    "in-person": "You are in one place.",
    voice: "You know the voice, and you called a number that you had before.",
    qr: "You took the picture of their screen or paper yourself.",
  },
  own: {
    title: "Yours: for them to type",
    read: "Read these 12 words to them, one by one with their numbers.",
    show: "Let them take a picture of this code.",
    words: "Your fingerprint in words",
    code: "Your fingerprint as a QR code",
    inDigits: "In digits instead",
    digits: "Your fingerprint in digits",
  },
  heard: {
    title: "Theirs: for you to type",
    label: "What they read to you",
    help: "12 words, or 8 groups of 5 digits. Capital letters and spaces make no difference.",
    words_one: "{{count}} word of 12",
    words_other: "{{count}} words of 12",
    digits_one: "{{count}} digit of 40",
    digits_other: "{{count}} digits of 40",
  },
  picture: {
    title: "Theirs: the picture you took",
    label: "A picture of their code",
    help: "It is read here and not kept.",
    reading: "Looking for the code…",
    text: "Or the text of their code",
    fault: {
      "no-picture": "This is no picture that can be read",
      "too-large": "This picture has too many pixels",
      "no-code": "No code was found in this picture",
    },
    advice: "Take it again, straight from the front and in good light, as a PNG or JPEG file.",
  },
  compare: "Compare",
  again: "Enter it again",
  fault: {
    nobodys: {
      words:
        "This is nobody’s fingerprint: a word or digit is missing, or was heard wrong. Ask them to read it again, slowly.",
      code: "This code is no fingerprint. Ask them for the code of their fingerprint.",
    },
    own: {
      words: "This is your own fingerprint. Ask them to read the words on their own screen.",
      code: "This is your own code. Take a picture of theirs.",
    },
  },
  fits: {
    title: "The fingerprints fit",
    words: "From now on {{name}} is marked as verified.",
  },
  different: {
    title: "This is the fingerprint of another key",
    means:
      "Either the card you have is not theirs, and somebody may have put it in your way; or you did not speak with {{name}}; or they have a new key.",
    unchanged: "Nothing was noted: the contact is not verified.",
    advice:
      "Send nothing to this contact. Ask them by another way, such as a meeting or a number you had before, for their card and their fingerprint.",
  },
  gone: {
    title: "There is nothing to compare with any more",
    words: "The contact was removed, or its card no longer stands. Nothing was noted.",
  },
} as const;
