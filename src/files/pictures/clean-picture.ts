import sharp from 'sharp'
import { err, ok, type Result } from '../../platform/result.ts'
import type { PictureType } from '../file-name.ts'
import { MOST_PIXELS } from '../inspect-file.ts'
import { createWorkQueue } from './work-queue.ts'

/** More than a page of A4 at 200 dpi, and what a phone's photo of a page needs to be read. */
const LONGEST_SIDE = 2_500
/** Pictures that come in several passes are held whole while they are read. */
const MOST_PIXELS_IN_PASSES = 50_000_000
const SECONDS = 20
const THUMBNAIL_SIDE = 320
/** Two pictures at a time leave the other threads of the pool to files and passwords. */
const inTurn = createWorkQueue(2, 60)

sharp.cache(false)
sharp.concurrency(1)
// Whatever a file pretends to be, no other reader of the library ever sees it.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegFile',
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngFile',
    'VipsForeignLoadPngBuffer',
  ],
})

export interface Thumbnail {
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}

export interface CleanPicture {
  readonly bytes: Buffer
  readonly thumbnail: Thumbnail
}

export type PictureRefusal =
  | { readonly code: 'broken'; readonly found: string }
  | { readonly code: 'too-many-pixels'; readonly width: number; readonly height: number }
  | { readonly code: 'busy' }

const open = (source: string | Buffer) =>
  sharp(source, { failOn: 'truncated', limitInputPixels: MOST_PIXELS, sequentialRead: true })

async function small(source: string | Buffer): Promise<Thumbnail> {
  const { data, info } = await open(source)
    .resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .webp({ quality: 70 })
    .timeout({ seconds: SECONDS })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}

async function clean(path: string, type: PictureType): Promise<Result<CleanPicture, PictureRefusal>> {
  const found = type === 'image/png' ? 'PNG' : 'JPG'
  try {
    const { width, height, isProgressive } = await open(path).metadata()
    if (isProgressive === true && width * height > MOST_PIXELS_IN_PASSES)
      return err({ code: 'too-many-pixels', width, height })
    // The library writes no metadata unless it is asked to: what the camera noted of place and owner ends here.
    const turned = open(path)
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: SECONDS })
    const bytes = await (type === 'image/png' ? turned.png() : turned.jpeg({ quality: 82 })).toBuffer()
    return ok({ bytes, thumbnail: await small(bytes) })
  } catch {
    // Cut off, damaged, or not done within the time: all of them are pictures that cannot be opened here.
    return err({ code: 'broken', found })
  }
}

/**
 * The picture turned as the camera held it, at most 2,500 pixels a side, without metadata, and its thumbnail (WebP, 320
 * pixels). Bounded in pixels, time and how many at once.
 */
export async function cleanPicture(path: string, type: PictureType): Promise<Result<CleanPicture, PictureRefusal>> {
  return (await inTurn(() => clean(path, type))) ?? err({ code: 'busy' })
}

/** The thumbnail of a picture that is clean already; null where too many wait. */
export const thumbnailOf = (path: string): Promise<Thumbnail | null> => inTurn(() => small(path))
