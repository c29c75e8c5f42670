import { setImmediate } from 'node:timers/promises'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { filesFolder, pathOfHash } from '../../files/index.ts'

export interface Photo {
  readonly sha256: string
  readonly mediaType: 'image/jpeg' | 'image/png'
}

const template = `#set page(paper: "a4", margin: 10mm)
#set document(title: "Giấy tờ chụp ảnh")
#for photo in json(bytes(sys.inputs.photos)) {
  page(align(center + horizon, image(photo.path, format: photo.format, width: 100%, height: 100%, fit: "contain")))
}`

/**
 * Several photos of one paper as one PDF, an A4 page each, in the order in which they came.
 * @returns null for pictures that look right from outside and cannot be drawn: they then stay as they are
 */
export async function joinPhotos(dataDir: string, photos: readonly Photo[]): Promise<Buffer | null> {
  // What a compiler before made is freed only between turns of the event loop.
  await setImmediate()
  const compiler = NodeCompiler.create({ workspace: filesFolder(dataDir) })
  const listed = photos.map(({ sha256, mediaType }) => ({
    path: `/${pathOfHash(sha256)}`,
    format: mediaType === 'image/png' ? 'png' : 'jpg',
  }))
  try {
    return compiler.pdf(
      { mainFileContent: template, inputs: { photos: JSON.stringify(listed) } },
      { creationTimestamp: 0 },
    )
  } catch {
    return null
  }
}
