import { loadReference } from '../../seeds/load-reference.ts'
import { type Directory, DirectoryService } from '../../src/agencies/index.ts'
import type { Actor } from '../../src/dossiers/index.ts'
import { type TestDatabase, testDatabase } from './database.ts'

export interface TestProvince extends TestDatabase {
  readonly directory: DirectoryService
  readonly places: Directory
}

/** A database with the reference data of the demonstration province and no dossiers. */
export async function testProvince(): Promise<TestProvince> {
  const database = await testDatabase()
  await database.db.transaction().execute(trx => loadReference(trx))
  const directory = new DirectoryService(database.db)
  return { ...database, directory, places: await directory.get() }
}

/** An official of the province as an actor, with all posts. */
export function official(places: Directory, username: string): Actor & { readonly kind: 'official' } {
  const posts = places.byUsername.get(username)
  if (!posts?.[0]) throw new Error(`the province has no official ${username}`)
  const { officialId, fullName } = posts[0]
  return {
    kind: 'official',
    id: officialId,
    username,
    fullName,
    posts: posts.map(({ agency, role }) => ({ agency, role })),
  }
}
