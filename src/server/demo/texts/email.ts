/** The demo address of a person: `first.last@<organisation>.example`, without accents, apostrophes and inner spaces. */
export const emailOf = (name: string, organisation: string): string => {
  const plain = name.normalize('NFD').replaceAll(/[\u0300-\u036f'’]/g, '');
  return `${plain.toLowerCase().split(' ').join('.')}@${organisation}.example`;
};
