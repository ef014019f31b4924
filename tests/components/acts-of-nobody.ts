const nothing = () => {};

/** What a card can do, where nobody does it. */
export const cardActions = {
  onAllow: nothing,
  onAgain: nothing,
  onTrust: nothing,
  onDistrust: nothing,
  onSamePerson: nothing,
  onCopyRequest: nothing,
  onCollection: nothing,
  onRegistry: nothing,
  onCopyName: nothing,
};

/** What can be done with files of people, where nobody does it. */
export const fileActions = {
  onFiles: nothing,
  onDrop: nothing,
  onStop: nothing,
  onPaste: nothing,
  onRole: nothing,
  onAdd: nothing,
  onAnother: nothing,
};
