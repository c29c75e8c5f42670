/** Where the document of a result is, for its holder and whoever may receive it. */
export const ownResultPath = (id: number): string => `/tai-khoan/giay-to/ket-qua/${id}`
