import { agencyName, type Directory, superiorOf } from '../../agencies/index.ts'
import { dateLine, momentOf, officialName } from '../forms/parts.ts'

/** What a result says, from the register and the dossier. */
export interface IssuedResult {
  readonly number: string
  readonly name: string
  readonly decision: 'granted' | 'refused'
  readonly content: string
  readonly holder: string
  readonly agency: string
  readonly issuedAt: string
  readonly dossierCode: string
  readonly procedureName: string
  /** Sign-in name of who approved it, and when; null where nothing is recorded. */
  readonly signedBy: string | null
  readonly signedAt: string | null
}

/** A result as plain data, in the order in which it is read (decree 30/2020, annex I). */
export interface ResultDocument {
  readonly parent: string
  /** The agency's name, each part on a line of its own. */
  readonly unit: readonly string[]
  readonly number: string
  readonly place: string
  readonly title: string
  readonly subtitle: string
  readonly holder: string
  readonly paragraphs: readonly string[]
  readonly signature: { readonly post: string; readonly approved: string; readonly name: string } | null
  readonly code: string
  readonly note: string
  /** Address of the page that says whether it is genuine, which the QR code opens. */
  readonly link: string
  readonly site: string
}

/** An authority names itself in full; people's committees name no superior (decree 30/2020, annex I, II.2). */
const COMMITTEE = 'Ủy ban nhân dân'
const inFull = (name: string): string[] => (isCommittee(name) ? [COMMITTEE, name.slice('UBND '.length)] : [name])
const isCommittee = (name: string): boolean => name.startsWith('UBND ')

/** @param publicUrl address of the portal, without a slash at the end */
export function resultDocument(result: IssuedResult, directory: Directory, publicUrl: string): ResultDocument {
  const name = agencyName(directory, result.agency)
  const superior = isCommittee(name) ? null : superiorOf(directory, result.agency)
  const refused = result.decision === 'refused'
  const signer = officialName({ directory }, result.signedBy)
  return {
    parent: superior ? agencyName(directory, superior) : '',
    unit: inFull(name),
    number: `Số: ${result.number}`,
    place: dateLine(directory, result.agency, result.issuedAt),
    title: refused ? 'THÔNG BÁO' : result.name.toLocaleUpperCase('vi'),
    subtitle: refused ? `Về việc không giải quyết: ${result.procedureName}` : result.procedureName,
    holder: result.holder,
    paragraphs: result.content
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== ''),
    signature:
      result.signedAt === null
        ? null
        : { post: 'LÃNH ĐẠO CƠ QUAN', approved: `Đã phê duyệt lúc ${momentOf(result.signedAt)}`, name: signer },
    code: result.dossierCode,
    note: 'Bản này do hệ thống Một Cửa lập từ nội dung đã được phê duyệt và vào sổ, chưa được ký số. Bản đang có hiệu lực là bản mà trang kiểm tra xác nhận.',
    link: `${publicUrl}/ket-qua/${encodeURIComponent(result.number)}`,
    site: `${publicUrl}/ket-qua`,
  }
}
