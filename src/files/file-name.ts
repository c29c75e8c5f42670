/** Longest name that is kept, in bytes of UTF-8: what every file system takes. */
const LONGEST = 255

const extensions = { 'image/jpeg': ['jpg', 'jpeg'], 'image/png': ['png'], 'application/pdf': ['pdf'] } as const
export type MediaType = keyof typeof extensions
export type PictureType = Exclude<MediaType, 'application/pdf'>

/** Controls, marks that turn the direction of text, and spaces of no width: they make a name look like another. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu
const loneSurrogates = /\p{Surrogate}/gu
const reserved = /["*:<>?|]/g
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i

/** The longest beginning of the text that fits, cut between characters. */
function cut(text: string, bytes: number): string {
  let length = 0
  let kept = ''
  for (const { segment } of new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text)) {
    length += Buffer.byteLength(segment)
    if (length > bytes) break
    kept += segment
  }
  return kept
}

/**
 * The name of an uploaded file as it may be shown and offered for saving: composed (NFC), without folders, controls and
 * marks of direction, at most 255 bytes, and ending as its content says, so that no `giay.pdf.exe` is saved by anybody.
 */
export function safeFileName(given: string, mediaType: MediaType): string {
  const last = given.normalize('NFC').replace(loneSurrogates, '').replace(unseen, '').split(/[/\\]/).at(-1) ?? ''
  const base = last
    .replace(reserved, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const named = base === '' ? 'tep' : base.replace(device, '_$&')
  const ends: readonly string[] = extensions[mediaType]
  const at = named.lastIndexOf('.')
  const right = at > 0 && ends.includes(named.slice(at + 1).toLowerCase())
  const [stem, ending] = right ? [named.slice(0, at), named.slice(at)] : [named, `.${ends[0]}`]
  return cut(stem, LONGEST - Buffer.byteLength(ending)) + ending
}

/** `Content-Disposition` that saves and never shows; the plain name is for programs that cannot read the other. */
export function attachment(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .()-]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
