/** The text of src/platform/db/schema.generated.ts for the migrated database at this address. */
export function generateTypes(url: string): Promise<string>
