import { makePdf, typesetDocument } from '../typesetter.ts'
import type { ResultDocument } from './result-document.ts'
import { resultTemplate } from './result-template.ts'

/** The result as tagged PDF/A-2a, the same bytes every time. */
export const renderResult = (document: ResultDocument): Promise<Buffer> =>
  makePdf(typesetDocument(resultTemplate, document))
