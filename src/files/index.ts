export { cleanFiles } from './clean/clean-files.ts'
export { filesFolder, keepMade, keepThumbnailOf, pathOfHash, storedSize, type Upload } from './file-store.ts'
export {
  attachFiles,
  checkFiles,
  type DossierFile,
  findFile,
  listFiles,
  listUnattached,
  type StoredFile,
  setThumbnail,
  type ThumbnailColumns,
  takeDocument,
  thumbnailAt,
  type Uploader,
} from './files.queries.ts'
export { type FileRoutesOptions, fileRoutes } from './files.route.ts'
export { keepUpload, type UploadedFile, type UploadRequest } from './keep-upload.ts'
export { type PieceDoor, type PieceSender, pieceRoutes } from './pieces/pieces.route.ts'
export { toHttpRefusal as fileRefusal } from './refusal-texts.ts'
export { scannerState } from './scan/file-scanner.ts'
export { sendFile, sendThumbnail } from './send-file.ts'
