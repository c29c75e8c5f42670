/** A message did not go out. Says what kind of failure it was, never what was to be sent or to whom. */
export class SendingFailed extends Error {
  constructor(
    /** `timeout`, `unreachable`, `http-503`, `smtp-550`. */
    readonly errorClass: string,
    /** Another try would fail likewise. */
    readonly forGood: boolean,
  ) {
    super(`a message could not be sent: ${errorClass}`)
    this.name = 'SendingFailed'
  }
}
