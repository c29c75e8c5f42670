import type { Kysely } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import { directoryVersion, loadDirectory } from './directory.queries.ts'
import type { Directory } from './directory.ts'

/** Keeps one copy of the directory and reads it anew when its version in the database has moved on. */
export class DirectoryService {
  #current: Promise<Directory> | null = null

  constructor(private readonly db: Kysely<DB>) {}

  /**
   * The directory as it stands. A transaction passes itself and the version that it read: it must not wait for a second
   * connection of the pool while it holds one.
   */
  async get(version?: string, db: Kysely<DB> = this.db): Promise<Directory> {
    const wanted = version ?? (await directoryVersion(db))
    const held = await this.#current?.catch(() => null)
    if (held?.version === wanted) return held
    const loaded = loadDirectory(db)
    this.#current = loaded
    return loaded
  }
}
