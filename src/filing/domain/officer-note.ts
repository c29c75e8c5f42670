import { type ReturnMethod, type ReturnWish, returnMethods } from '../../dossiers/index.ts'
import { showAnswer } from '../../forms/index.ts'
import type { Filing } from './filing.ts'
import { papersToBring } from './papers.ts'

const said = (filing: Filing, key: string): string => {
  const field = filing.contactForm.sections.flatMap(section => section.fields).find(one => one.key === key)
  const value = filing.contact.answers[key]
  return field === undefined || value === undefined ? '' : showAnswer(field, value, { lists: filing.lists })
}

/** What the desk must know beside form and papers: who files, and what comes on paper; undefined where it is nothing. */
export function officerNote(filing: Filing): string | undefined {
  const { chosen, draft } = filing
  const parts: string[] = []
  if (draft.forWhom === 'other') {
    const who = [said(filing, 'filerName'), `CCCD ${said(filing, 'filerNumber')}`, said(filing, 'filerPhone')]
    parts.push(`Người nộp hộ: ${who.join(', ')} (${said(filing, 'authority')})`)
  }
  if (draft.known.verified.includes('personalNumber') && draft.known.verifiedBy !== null)
    parts.push(`Danh tính đã xác thực qua ${draft.known.verifiedBy}`)
  const bring = papersToBring(chosen, draft.papers).map(one => one.name)
  if (bring.length > 0) parts.push(`Mang bản giấy đến quầy: ${bring.join('; ')}`)
  return parts.length === 0 ? undefined : parts.join('. ')
}

/** How the result is returned, and where the post brings it. */
export function returnWishOf(filing: Filing): ReturnWish {
  const { method } = filing.contact.answers
  const known = (Object.keys(returnMethods) as ReturnMethod[]).find(one => one === method)
  const address = known === 'post' ? said(filing, 'postAddress') : ''
  return { ...(known ? { returnMethod: known } : {}), ...(address ? { returnAddress: address } : {}) }
}
