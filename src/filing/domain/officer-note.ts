import { showAnswer } from '../../forms/index.ts'
import type { Filing } from './filing.ts'
import { papersToBring } from './papers.ts'

const said = (filing: Filing, key: string): string => {
  const field = filing.contactForm.sections.flatMap(section => section.fields).find(one => one.key === key)
  const value = filing.contact.answers[key]
  return field === undefined || value === undefined ? '' : showAnswer(field, value, { lists: filing.lists })
}

/** What the desk must know beside form and papers: who files, what comes on paper, how the result is returned. */
export function officerNote(filing: Filing): string {
  const { contact, chosen, draft } = filing
  const parts: string[] = []
  if (draft.forWhom === 'other') {
    const who = [said(filing, 'filerName'), `CCCD ${said(filing, 'filerNumber')}`, said(filing, 'filerPhone')]
    parts.push(`Người nộp hộ: ${who.join(', ')} (${said(filing, 'authority')})`)
  }
  if (draft.known.verified.includes('personalNumber') && draft.known.verifiedBy !== null)
    parts.push(`Danh tính đã xác thực qua ${draft.known.verifiedBy}`)
  const bring = papersToBring(chosen, draft.papers).map(one => one.name)
  if (bring.length > 0) parts.push(`Mang bản giấy đến quầy: ${bring.join('; ')}`)
  const address = contact.answers.method === 'post' ? `, ${said(filing, 'postAddress')}` : ''
  parts.push(`Nhận kết quả: ${said(filing, 'method')}${address}`)
  return parts.join('. ')
}
