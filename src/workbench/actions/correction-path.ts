/** The page on which a wrongly chosen procedure is corrected: it asks for a whole declaration. */
export const correctionPath = (code: string): string => `/can-bo/ho-so/${code}/sua-thu-tuc`
