import type { FileHandle } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { err, ok, type Result } from '../platform/result.ts'
import type { MediaType } from './file-name.ts'
import { imageSize } from './image-size.ts'

/** Why a file is not taken; `found` is what it seems to be, where that is known. */
export type Unfit =
  | { readonly code: 'empty' }
  | { readonly code: 'not-allowed'; readonly found: string | null }
  | { readonly code: 'two-in-one'; readonly found: string }
  | { readonly code: 'broken'; readonly found: string }
  | { readonly code: 'too-many-pixels'; readonly width: number; readonly height: number }

/** What `file-type` looks at, and more than browsers do when they guess a type. */
const HEAD = 4_200
/** A longer side, or more pixels than a phone's 108 megapixels or an A2 sheet at 500 dpi, exhausts whoever opens it. */
const LONGEST_SIDE = 30_000
export const MOST_PIXELS = 120_000_000
/** A ZIP archive ends with its directory, which a comment of at most 64 KiB may follow. */
const ZIP_TAIL = 65_557

const wanted: ReadonlySet<string> = new Set<MediaType>(['image/jpeg', 'image/png', 'application/pdf'])

/** Words with which a browser or a mail program would take a file for a page; absent from pictures by chance. */
export const pageMarks = ['<html', '<script', '<svg ', '<svg>', '<!doctype', '<iframe', '<body', '%pdf-'] as const

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

const asText = (bytes: Buffer): string => bytes.toString('latin1').toLowerCase()

/** The kind of a text file that may carry a program. */
function markupOf(head: Buffer): string | null {
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  const text = (utf16 ? asText(head).replaceAll('\0', '').slice(2) : asText(head)).replace(/^ï»¿/, '').trimStart()
  if (!text.startsWith('<')) return null
  if (text.includes('<svg')) return 'SVG'
  if (text.startsWith('<?xml') && !text.includes('<html')) return 'XML'
  if (/<!doctype html|<(?:html|head|body|script|iframe|div|p|a|img|h1|meta|style|title)\b/.test(text)) return 'HTML'
  return 'XML'
}

/**
 * The type of a stored file by its content, whatever it was called.
 * @param marks words of `pageMarks` that stand anywhere in it
 */
export async function inspectFile(
  file: FileHandle,
  size: number,
  marks: ReadonlySet<string>,
): Promise<Result<MediaType, Unfit>> {
  if (size === 0) return err({ code: 'empty' })
  const head = await read(file, 0, HEAD)
  const markup = markupOf(head)
  if (markup !== null) return err({ code: 'not-allowed', found: markup })
  const found = await fileTypeFromBuffer(head)
  if (found === undefined || !wanted.has(found.mime))
    return err({ code: 'not-allowed', found: found?.ext.toUpperCase() ?? null })
  const type = found.mime as MediaType
  const tail = await read(file, Math.max(0, size - ZIP_TAIL), ZIP_TAIL)
  if (tail.includes('PK\x05\x06', 0, 'latin1')) return err({ code: 'two-in-one', found: 'ZIP' })
  if (type === 'application/pdf') return inspectPdf(head, tail)
  const [mark] = marks
  if (mark !== undefined) return err({ code: 'two-in-one', found: mark === '%pdf-' ? 'PDF' : 'HTML' })
  const { width, height } = (await imageSize(type, (at, length) => read(file, at, length))) ?? { width: 0, height: 0 }
  if (width === 0 || height === 0) return err({ code: 'broken', found: found.ext.toUpperCase() })
  const tooMany = width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS
  return tooMany ? err({ code: 'too-many-pixels', width, height }) : ok(type)
}

/** A PDF begins with its mark and ends with its own; text about web pages inside of it is no reason. */
function inspectPdf(head: Buffer, tail: Buffer): Result<MediaType, Unfit> {
  const begin = asText(head.subarray(0, 1024))
  if (pageMarks.some(mark => mark !== '%pdf-' && begin.includes(mark)))
    return err({ code: 'two-in-one', found: 'HTML' })
  return tail.subarray(-2048).includes('%%EOF', 0, 'latin1')
    ? ok('application/pdf')
    : err({ code: 'broken', found: 'PDF' })
}
