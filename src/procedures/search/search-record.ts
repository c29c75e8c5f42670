import type { Level, ProcedureInfo, ProcedureOperation } from '../types.ts'

/** One procedure as the search sees it. */
export interface SearchRecord {
  readonly code: string
  readonly name: string
  readonly fieldName: string
  readonly levels: readonly Level[]
  readonly agencies: readonly string[]
  /** What the record says beyond its name; empty where only the name is known. */
  readonly text: string
  /** What people call it, and the officers' short codes. */
  readonly aliases: readonly string[]
  /** The province works it: it can be filed here. */
  readonly operated: boolean
}

/** A question answered before and the procedures that answered it. */
export interface AnsweredQuestion {
  readonly question: string
  readonly codes: readonly string[]
}

/** Long texts say the same again: what follows this many characters costs time and finds nothing more. */
export const DOCUMENT_TEXT_LIMIT = 3000
export const STEP_TEXT_LIMIT = 4000

/** The record of a procedure from its announcement and, where the province works it, its operation. */
export function toSearchRecord(
  code: string,
  info: ProcedureInfo,
  operation: Pick<ProcedureOperation, 'shortName' | 'aliases'> | null,
): SearchRecord {
  const agencies = [...new Set([...info.executingAgencies, ...(info.competentAgency ? [info.competentAgency] : [])])]
  const documents = info.documents.map(document => document.name).join('. ')
  const text = [
    info.nameOnly ? '' : info.fieldName,
    info.results.join('. '),
    agencies.join('. '),
    documents.slice(0, DOCUMENT_TEXT_LIMIT),
    info.steps.join('. ').slice(0, STEP_TEXT_LIMIT),
  ]
  return {
    code,
    name: info.name,
    fieldName: info.fieldName,
    levels: info.levels,
    agencies,
    text: info.nameOnly ? '' : text.join('\n'),
    aliases: operation ? [operation.shortName.vi, ...operation.aliases] : [],
    operated: operation !== null,
  }
}
