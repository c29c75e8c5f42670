import type { Component, ProcedureCase } from '../../procedures/index.ts'
import type { PaperChoice } from './draft.ts'

type Choices = Readonly<Record<string, PaperChoice>>

/** The declaration is filled in on these pages, so nobody is asked for it as a paper. */
const isDeclaration = (component: Component): boolean => component.key === 'declaration'

/** Papers to hand in, about which the applicant decides. */
export const papersToChoose = (chosen: ProcedureCase): Component[] =>
  chosen.components.filter(one => one.kind === 'submit' && !isDeclaration(one))

/** Papers that are only shown at the counter. */
export const papersToShow = (chosen: ProcedureCase): Component[] =>
  chosen.components.filter(one => one.kind === 'present')

const isSettled = (component: Component, choice: PaperChoice | undefined): boolean =>
  (choice?.fileIds?.length ?? 0) > 0 || choice?.way === 'bring' || (choice?.way === 'none' && !component.required)

/** Papers of which it is known how they come, or that they do not apply. */
export const settledPapers = (chosen: ProcedureCase, choices: Choices): Component[] =>
  papersToChoose(chosen).filter(one => isSettled(one, choices[one.key]))

/** Papers that the applicant brings to the counter. */
export const papersToBring = (chosen: ProcedureCase, choices: Choices): Component[] =>
  papersToChoose(chosen).filter(one => choices[one.key]?.way === 'bring' && !choices[one.key]?.fileIds?.length)

/** What is handed in with the submission: the declaration, and what was uploaded. Papers to bring stand with nothing. */
export const givenComponents = (chosen: ProcedureCase, choices: Choices) =>
  chosen.components.flatMap(component => {
    if (isDeclaration(component)) return [{ key: component.key, originals: 1, copies: 0 }]
    const fileIds = choices[component.key]?.fileIds ?? []
    return fileIds.length === 0 ? [] : [{ key: component.key, originals: 0, copies: 0, fileIds }]
  })
