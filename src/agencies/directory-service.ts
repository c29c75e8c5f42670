import type { Kysely } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import { directoryVersion, loadDirectory } from './directory.queries.ts'
import type { Directory } from './directory.ts'

/** Keeps one copy of the directory and reads it anew when its version in the database has moved on. */
export class DirectoryService {
  #current: Promise<Directory> | null = null

  constructor(private readonly db: Kysely<DB>) {}

  /** The directory as it stands; pass the version where the caller's transaction has just read it. */
  async get(version?: string): Promise<Directory> {
    const wanted = version ?? (await directoryVersion(this.db))
    const held = await this.#current?.catch(() => null)
    if (held?.version !== wanted) this.#current = loadDirectory(this.db)
    return this.#current as Promise<Directory>
  }
}
