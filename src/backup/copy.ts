import { once } from 'node:events'
import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import type pg from 'pg'

/** What a statement of `pg` may do with its connection while it runs; the package's own, which its types leave out. */
interface Wire {
  readonly stream: Socket
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}
type Statement = pg.Submittable & {
  handleError(error: Error): void
  handleReadyForQuery(): void
  [handler: string]: unknown
}

const rowsOf = (tag: { text: string }): number => Number(tag.text.split(' ').at(-1))
const nothing = () => undefined

/** Rows of `copy … to stdout` as they come; a slow reader slows the server. `rows` resolves after the last byte. */
export function copyOut(
  client: pg.ClientBase,
  text: string,
): { readonly stream: Readable; readonly rows: Promise<number> } {
  let wire: Wire | undefined
  let count = 0
  const stream = new Readable({ read: () => void wire?.stream.resume() })
  const rows = new Promise<number>((resolve, reject) => {
    const statement: Statement = {
      submit(connection: unknown) {
        wire = connection as Wire
        wire.query(text)
      },
      // The parser uses its memory again: what is kept must be a copy.
      handleCopyData: (message: { chunk: Buffer }) => {
        if (!stream.push(Buffer.from(message.chunk))) wire?.stream.pause()
      },
      handleCommandComplete: (tag: { text: string }) => {
        count = rowsOf(tag)
      },
      handleError: error => {
        wire?.stream.resume()
        stream.destroy(error)
        reject(error)
      },
      handleReadyForQuery: () => {
        // The last piece may have paused it; what comes next on this connection is not ours.
        wire?.stream.resume()
        stream.push(null)
        resolve(count)
      },
      handleRowDescription: nothing,
    }
    client.query(statement)
  })
  // Whoever reads the stream meets the error there.
  rows.catch(nothing)
  return { stream, rows }
}

/** Sends the source into `copy … from stdin`. @returns how many rows the server took */
export function copyIn(client: pg.ClientBase, text: string, source: AsyncIterable<Buffer>): Promise<number> {
  let count = 0
  let failed: Error | undefined
  return new Promise<number>((resolve, reject) => {
    const send = async (wire: Wire): Promise<void> => {
      try {
        for await (const chunk of source) {
          if (failed) return
          wire.sendCopyFromChunk(chunk)
          if (wire.stream.writableNeedDrain) await once(wire.stream, 'drain')
        }
        if (!failed) wire.endCopyFrom()
      } catch (error) {
        failed = error as Error
        wire.sendCopyFail(failed.message)
      }
    }
    const statement: Statement = {
      submit: (connection: unknown) => (connection as Wire).query(text),
      handleCopyInResponse: (connection: unknown) => void send(connection as Wire),
      handleCommandComplete: (tag: { text: string }) => {
        count = rowsOf(tag)
      },
      handleError: error => {
        failed ??= error
        reject(failed)
      },
      handleReadyForQuery: () => (failed ? reject(failed) : resolve(count)),
    }
    client.query(statement)
  })
}
