/** The first letter of each word: enough to compare with the paper in hand, too little to learn a name from. */
export const maskName = (name: string): string =>
  name
    .normalize('NFC')
    .split(/\s+/)
    .filter(word => word !== '')
    .map(word => `${[...word][0]}***`)
    .join(' ')
