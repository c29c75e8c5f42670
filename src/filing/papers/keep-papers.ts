import type { FastifyRequest } from 'fastify'
import {
  fileRefusal,
  keepThumbnailOf,
  keepUpload,
  setThumbnail,
  type Upload,
  type UploadedFile,
} from '../../files/index.ts'
import { actorLabel, type FormFields, readFormKeeping } from '../../platform/http/index.ts'
import type { Text } from '../../platform/text.ts'
import { type PaperChoice, paperWays } from '../domain/draft.ts'
import type { Filing } from '../domain/filing.ts'
import { papersToChoose } from '../domain/papers.ts'
import { joinPhotos, type Photo } from './join-photos.ts'

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

const isPhoto = (file: UploadedFile): file is UploadedFile & Photo => file.mediaType !== 'application/pdf'

/**
 * Reads the page of papers: keeps each good file, even where another one is refused, and joins photos of one paper. The
 * draft's key opened the draft, so its files are kept also where the form's token has ended.
 */
export async function readPapers(request: FastifyRequest, filing: Filing): Promise<ReadPapers> {
  const { db, clock, config } = request.server.deps
  const { draft, chosen } = filing
  const papers = papersToChoose(chosen)
  const kept = new Map<string, UploadedFile[]>()
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
      kept.set(paper.key, [...(kept.get(paper.key) ?? []), file.value])
      return
    }
    part.file.resume()
    const { detail, title } = fileRefusal(file.error, config.maxUploadMb)
    refused.set(paper.key, typeof detail === 'object' ? detail : title)
  })
  const removed = tokenEnded ? undefined : fields.bo
  const choices: Record<string, PaperChoice> = {}
  for (const { key, name } of papers) {
    const files = await joined(kept.get(key) ?? [], name)
    const before = (draft.papers[key]?.fileIds ?? []).filter(id => id !== removed)
    const fileIds = [...before, ...files.map(file => file.id)]
    const said = paperWays.find(one => one === fields[`g.${key}`])
    // Whoever uploads a file means to, whatever else is marked.
    const way = files.length > 0 ? 'upload' : said
    if (tokenEnded) {
      if (files.length > 0) choices[key] = { way: 'upload', fileIds }
      continue
    }
    choices[key] = { ...(way === undefined ? {} : { way }), fileIds: way === 'bring' || way === 'none' ? [] : fileIds }
  }
  return { fields, choices, refused, tokenEnded }

  async function joined(files: readonly UploadedFile[], name: string): Promise<readonly UploadedFile[]> {
    const photos = files.filter(isPhoto)
    const bytes = photos.reduce((sum, photo) => sum + photo.size, 0)
    if (photos.length < 2 || bytes > MOST_BYTES_JOINED) return files
    const pdf = await joinPhotos(config.dataDir, photos)
    const file = pdf === null ? null : await keep(oncePiece(pdf), `${name}.pdf`)
    if (!file?.ok || photos[0] === undefined) return files
    await setThumbnail(db, file.value.id, await keepThumbnailOf(config.dataDir, photos[0].sha256))
    return [file.value, ...files.filter(one => !isPhoto(one))]
  }
}

async function* oncePiece(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}
