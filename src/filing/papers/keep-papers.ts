import type { FastifyRequest } from 'fastify'
import { fileRefusal, keepThumbnailOf, keepUpload, setThumbnail, type Upload } from '../../files/index.ts'
import { actorLabel, type FormFields, readFormKeeping } from '../../platform/http/index.ts'
import type { Text } from '../../platform/text.ts'
import { type PaperChoice, paperWays } from '../domain/draft.ts'
import type { Filing } from '../domain/filing.ts'
import { papersToChoose } from '../domain/papers.ts'
import { type DraftFile, listDraftFiles } from '../drafts.queries.ts'
import { joinPhotos, type Photo } from './join-photos.ts'
import { reuseField } from './reuse.ts'

/** Beyond this the photos of one paper stay as they are. */
const MOST_BYTES_JOINED = 60 * 1024 * 1024

export interface ReadPapers {
  readonly fields: FormFields
  readonly choices: Readonly<Record<string, PaperChoice>>
  /** Why a file of a paper was not taken, by the paper's key. */
  readonly refused: ReadonlyMap<string, Text>
  /** The files were kept; nothing else of the form counts. */
  readonly tokenEnded: boolean
}

const isPhoto = (file: DraftFile): file is DraftFile & Photo => file.mediaType !== 'application/pdf'

/**
 * Reads the page of papers: keeps each good file, even where another one is refused, and joins photos of one paper. The
 * draft's key opened the draft, so its files are kept also where the form's token has ended.
 */
export async function readPapers(request: FastifyRequest, filing: Filing): Promise<ReadPapers> {
  const { db, clock, config } = request.server.deps
  const { draft, chosen } = filing
  const papers = papersToChoose(chosen)
  const kept = new Map<string, string[]>()
  const refused = new Map<string, Text>()
  const keep = (upload: Upload, name: string) => {
    const by = { kind: 'draft', id: draft.id } as const
    return keepUpload(db, { dataDir: config.dataDir, upload, name, by, actor: actorLabel(request.actor), at: clock() })
  }
  const { fields, tokenEnded } = await readFormKeeping(request, async part => {
    const paper = papers.find(one => part.fieldname === `t.${one.key}`)
    if (paper === undefined || !part.filename) return void part.file.resume()
    const file = await keep(part.file, part.filename)
    if (file.ok) {
      kept.set(paper.key, [...(kept.get(paper.key) ?? []), file.value.id])
      return
    }
    part.file.resume()
    const { detail, title } = fileRefusal(file.error, config.maxUploadMb)
    refused.set(paper.key, typeof detail === 'object' ? detail : title)
  })
  const removed = tokenEnded ? undefined : fields.bo
  const choices: Record<string, PaperChoice> = {}
  const files = await listDraftFiles(db, draft.id)
  for (const { key, name } of papers) {
    const added = kept.get(key) ?? []
    const before = (draft.papers[key]?.fileIds ?? []).filter(id => id !== removed)
    const ids = [...before, ...added]
    // Who takes a file back has not said yet that the others are all.
    const fileIds =
      removed === undefined && fields[reuseField] === undefined && !tokenEnded ? await joined(ids, name) : ids
    const said = paperWays.find(one => one === fields[`g.${key}`])
    // Whoever uploads a file means to, whatever else is marked.
    const way = added.length > 0 ? 'upload' : said
    if (tokenEnded) {
      if (added.length > 0) choices[key] = { way: 'upload', fileIds }
      continue
    }
    choices[key] = { ...(way === undefined ? {} : { way }), fileIds: way === 'bring' || way === 'none' ? [] : fileIds }
  }
  return { fields, choices, refused, tokenEnded }

  /** The paper's files, its photos as one PDF, whether they came with this form or in pieces before. */
  async function joined(ids: readonly string[], name: string): Promise<readonly string[]> {
    const photos = ids.flatMap(id => files.filter(file => file.id === id)).filter(isPhoto)
    const bytes = photos.reduce((sum, photo) => sum + photo.size, 0)
    if (photos.length < 2 || bytes > MOST_BYTES_JOINED) return ids
    const pdf = await joinPhotos(config.dataDir, photos)
    const file = pdf === null ? null : await keep(oncePiece(pdf), `${name}.pdf`)
    if (!file?.ok || photos[0] === undefined) return ids
    const thumbnail = await keepThumbnailOf(config.dataDir, photos[0].sha256)
    if (thumbnail !== null) await setThumbnail(db, file.value.id, thumbnail)
    return [file.value.id, ...ids.filter(id => !photos.some(photo => photo.id === id))]
  }
}

async function* oncePiece(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}
