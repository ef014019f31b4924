/** Opens the printable report of a person in a tab of its own. */
export const openReport = (candidateId: string): void => {
  window.open(`/report.html?candidate=${encodeURIComponent(candidateId)}`);
};
