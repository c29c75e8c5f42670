/** Names of the file field, of the hidden one that names a file kept with an earlier try, and of what that is called. */
export const documentFields = { file: 'document-file', id: 'documentId', name: 'documentName' } as const
