/** Sign-in names of officials: `motcua.khanhvinh`. */
export const usernamePattern = /^[a-z0-9](?:[a-z0-9._-]{1,62}[a-z0-9])$/
export const usernameForm = '3 to 64 of a-z 0-9 . _ -, a letter or digit at both ends'
