import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  birthProvinces,
  checkInsuranceNumber,
  checkPersonalNumber,
  checkTaxCode,
  maskPersonalNumber,
  normalisePhone,
  showPhone,
} from './index.ts'

const rules = join(process.env.SHARED_DATA ?? '../shared/data', 'identity-rules.json')

describe('a personal number', () => {
  it.each([
    ['056090001234', 1990, 'male', '056', 'Tỉnh Khánh Hòa'],
    ['056 190 001 234', 1990, 'female', '056', 'Tỉnh Khánh Hòa'],
    ['056205004321', 2005, 'male', '056', 'Tỉnh Khánh Hòa'],
    ['058305004321', 2005, 'female', '058', 'Tỉnh Ninh Thuận'],
    ['001099000001', 1999, 'male', '001', 'Thành phố Hà Nội'],
    ['０５６０９０００１２３４', 1990, 'male', '056', 'Tỉnh Khánh Hòa'],
    ['230085000111', 1985, 'male', '230', null],
  ])('%s tells the year, sex and place', (text, birthYear, sex, provinceCode, provinceName) => {
    const result = checkPersonalNumber(text)
    expect(result).toMatchObject({ ok: true, value: { birthYear, sex, provinceCode, provinceName, warnings: [] } })
  })

  it.each([
    ['05609000123', 'Số CCCD phải có đúng 12 chữ số'],
    ['O56090001234', 'Số CCCD phải có đúng 12 chữ số'],
    ['225678901', 'Số CCCD phải có đúng 12 chữ số'],
    ['', 'Số CCCD phải có đúng 12 chữ số'],
    ['003090001234', 'Không có nơi đăng ký khai sinh mang mã 003. Kiểm tra lại 3 chữ số đầu của số CCCD'],
  ])('%j is answered with what to do', (text, message) => {
    const result = checkPersonalNumber(text)
    expect(result.ok ? null : result.error.message.vi).toBe(message)
  })

  it('warns about a year or sex that differs and never refuses', () => {
    const result = checkPersonalNumber('056090001234', { birthYear: 1991, sex: 'female' })
    expect(result.ok && result.value.warnings.map(warning => warning.message.vi)).toEqual([
      'Số CCCD không khớp năm sinh. Kiểm tra lại cả hai',
      'Số CCCD không khớp giới tính. Kiểm tra lại cả hai',
    ])
    const agreeing = checkPersonalNumber('056090001234', { birthYear: 1990, sex: 'male' })
    expect(agreeing.ok && agreeing.value.warnings).toEqual([])
  })

  it('knows the 63 places of registration, both of the merged province included', () => {
    expect(Object.keys(birthProvinces)).toHaveLength(63)
    expect(birthProvinces).toMatchObject({ '056': 'Tỉnh Khánh Hòa', '058': 'Tỉnh Ninh Thuận' })
  })

  it('shows only the last four digits when masked', () => {
    expect(maskPersonalNumber('056090001234')).toBe('••••••••1234')
  })
})

describe('a tax code', () => {
  it.each([
    ['0100109106', '0100109106', 'enterprise'],
    ['0100109106-001', '0100109106-001', 'branch'],
    ['0100109106 – 001', '0100109106-001', 'branch'],
    ['0100109106001', '0100109106-001', 'branch'],
    ['4200889908', '4200889908', 'enterprise'],
    ['056090001234', '056090001234', 'individual'],
  ])('%s is accepted as %s', (text, code, kind) => {
    expect(checkTaxCode(text)).toEqual({ ok: true, value: { code, kind } })
  })

  it.each([
    ['0100109107', 'tax-code-check-digit'],
    ['0300518569', 'tax-code-check-digit'],
    ['010010910', 'tax-code-form'],
    ['0100109106-01', 'tax-code-form'],
    ['abc', 'tax-code-form'],
    ['003090001234', 'personal-number-province'],
  ])('%s is refused', (text, code) => {
    const result = checkTaxCode(text)
    expect(result.ok ? null : result.error.code).toBe(code)
  })

  it('has no valid last digit where the formula gives 10', () => {
    const nine = '000000000'
    expect([...'0123456789'].filter(digit => checkTaxCode(nine + digit).ok)).toEqual([])
  })

  it.skipIf(!existsSync(rules))('agrees with the shared list of valid and invalid numbers', () => {
    const { taxCode } = JSON.parse(readFileSync(rules, 'utf8'))
    for (const { code } of taxCode.valid) expect(checkTaxCode(code).ok, code).toBe(true)
    for (const code of taxCode.invalid) expect(checkTaxCode(code).ok, code).toBe(false)
  })
})

describe('a phone number', () => {
  it.each([
    ['0905 123 456', '0905123456'],
    ['+84 905 123 456', '0905123456'],
    ['+84 (0)905-123-456', '0905123456'],
    ['84905123456', '0905123456'],
    ['0905.123.456', '0905123456'],
  ])('%s is kept as %s', (text, phone) => {
    expect(normalisePhone(text)).toEqual({ ok: true, value: phone })
  })

  it.each(['905123456', '090512345', '09051234567', '0005123456', '', 'zero'])('%j is refused', text => {
    const result = normalisePhone(text)
    expect(result.ok ? null : result.error.message.vi).toBe('Số điện thoại gồm 10 chữ số, bắt đầu bằng 0')
  })

  it('is shown in groups', () => {
    expect(showPhone('0905123456')).toBe('0905 123 456')
  })
})

describe('a social insurance number', () => {
  it('has 10 digits, also inside a health card', () => {
    expect(checkInsuranceNumber('79 1234 5678')).toEqual({ ok: true, value: '7912345678' })
    expect(checkInsuranceNumber('GD4567912345678')).toEqual({ ok: true, value: '7912345678' })
    expect(checkInsuranceNumber('791234567').ok).toBe(false)
  })
})

it('no text crashes a check, and an accepted number is accepted again unchanged', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9 +-]{8,16}$/)), text => {
      for (const check of [normalisePhone, checkInsuranceNumber]) {
        const result = check(text)
        if (result.ok) expect(check(result.value)).toEqual(result)
      }
      const tax = checkTaxCode(text)
      if (tax.ok) expect(checkTaxCode(tax.value.code)).toEqual(tax)
      const person = checkPersonalNumber(text)
      if (person.ok) expect(checkPersonalNumber(person.value.number)).toEqual(person)
    }),
  )
})
