/** Joins class names, leaving out what is not wanted. */
export const classes = (...names: readonly (string | false | undefined)[]): string =>
  names.filter(name => typeof name === 'string' && name !== '').join(' ')
