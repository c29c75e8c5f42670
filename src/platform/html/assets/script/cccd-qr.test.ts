import { describe, expect, it } from 'vitest'
import { readCardQr } from './cccd-qr.ts'

describe('identity card QR', () => {
  it('gives the seven facts, dates ready for reading', () => {
    expect(
      readCardQr('056194007318|225512345|Mang Thị Lợi|12081994|Nữ|Thôn Gia Lố, Khánh Vĩnh, Khánh Hòa|03052021'),
    ).toEqual({
      personalNumber: '056194007318',
      oldNumber: '225512345',
      fullName: 'Mang Thị Lợi',
      birthDate: '12/08/1994',
      sex: 'Nữ',
      residence: 'Thôn Gia Lố, Khánh Vĩnh, Khánh Hòa',
      issuedOn: '03/05/2021',
    })
  })

  it('reads cards without an old number and with later fields', () => {
    const card = readCardQr('056194007318||Mang Thị Lợi|12081994|Nữ|Khánh Hòa|03052021||x|y\n')
    expect(card?.oldNumber).toBe('')
    expect(card?.issuedOn).toBe('03/05/2021')
  })

  it('composes names that the card decomposes', () => {
    expect(readCardQr(`056194007318||${'Lợi'.normalize('NFD')}|12081994|Nữ|X|03052021`)?.fullName).toBe('Lợi')
  })

  it.each(['056194007318', '', '12|34|56', '05619400731|x|y|12081994'])('leaves %j alone', text => {
    expect(readCardQr(text)).toBeNull()
  })
})
