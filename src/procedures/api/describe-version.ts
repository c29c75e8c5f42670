import { toJsonSchema } from '../../forms/index.ts'
import { type Locale, say } from '../../platform/text.ts'
import { stepsOf } from '../../workflow/index.ts'
import type { ProcedureCase, ProcedureVersion } from '../types.ts'

const describeCase = (one: ProcedureCase, locale: Locale) => ({
  key: one.key,
  name: say(one.name, locale),
  components: one.components,
  form: one.form,
  formSchema: toJsonSchema(one.form),
  exampleAnswers: one.exampleAnswers,
  limits: one.limits,
  fees: one.fees,
  results: one.results.map(({ key, code, name }) => ({ key, code, name })),
  process: one.process,
  steps: stepsOf(one.process),
})

/** The whole current version for partners; without an operation `cases` is empty: it can be read about, not filed. */
export function describeVersion(version: ProcedureVersion, locale: Locale) {
  const { info, operation } = version
  return {
    code: version.code,
    version: version.number,
    validFrom: version.validFrom,
    validTo: version.validTo,
    name: info.name,
    shortName: operation === null ? null : say(operation.shortName, locale),
    summary: operation === null ? null : say(operation.summary, locale),
    field: info.fieldName,
    fieldCode: version.fieldCode,
    levels: info.levels,
    audiences: info.audiences,
    competentAgency: info.competentAgency,
    executingAgencies: info.executingAgencies,
    decision: info.decision,
    onlineLevel: operation?.onlineLevel ?? 'none',
    channels: operation?.channels ?? [],
    competent: operation?.competent ?? null,
    boundaryFree: operation?.boundaryFree ?? 'none',
    receivedBy: operation?.receivedBy ?? [],
    cutoff: operation?.cutoff ?? null,
    supplement: operation?.supplement ?? null,
    pauseGrounds: operation?.pauseGrounds ?? [],
    methods: info.methods,
    documents: info.documents,
    conditions: info.conditions,
    results: info.results,
    legalBases: info.legalBases,
    steps: info.steps,
    cases: (operation?.cases ?? []).map(one => describeCase(one, locale)),
    source: info.source,
    nameOnly: info.nameOnly,
    confirm: info.confirm,
  }
}
