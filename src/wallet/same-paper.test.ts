import { expect, test } from 'vitest'
import { isResultFor, isSamePaper } from './domain/same-paper.ts'

const asked = { key: 'birth-notice', name: 'Giấy chứng sinh', procedureCode: '1.001193' }
const long = { key: 'land', name: 'Bản sao Giấy chứng nhận quyền sử dụng đất (1 bản)', procedureCode: '1.000001' }

test.each([
  ['the same paper of the same procedure, whatever its name was', { ...asked, name: 'Giấy báo sinh' }, asked, true],
  ['the same name in another procedure', { key: 'x', name: 'GIẤY CHỨNG SINH', procedureCode: '2.0' }, asked, true],
  ['the same key in another procedure', { key: 'birth-notice', name: 'Đơn', procedureCode: '2.0' }, asked, false],
  ['a name typed without accents', { key: null, name: 'giay chung sinh', procedureCode: null }, asked, true],
  [
    'a typed name within the official one',
    { key: null, name: 'Giấy chứng nhận quyền sử dụng đất', procedureCode: null },
    long,
    true,
  ],
  ['a typed name too general to be found', { key: null, name: 'Bản sao', procedureCode: null }, long, false],
  [
    'an official name within another',
    { key: 'y', name: 'Giấy chứng nhận quyền sử dụng đất', procedureCode: '2.0' },
    long,
    false,
  ],
  ['no name at all', { key: null, name: ' – ', procedureCode: null }, { ...asked, name: '…' }, false],
] as const)('a paper used again: %s', (_, held, wanted, same) => expect(isSamePaper(held, wanted)).toBe(same))

const permit = { key: 'permit', name: 'Bản chính giấy phép đã cấp', procedureCode: '1.013230' }
const built = { kind: 'KQ.G17.000311', name: 'Giấy phép xây dựng' }

test.each([
  ['the procedure names its kind', built, { ...permit, resultKinds: ['KQ.G17.000312', 'KQ.G17.000311'] }, true],
  ['it has the same name', { kind: 'x', name: 'Giấy chứng sinh' }, asked, true],
  ['the kind is another', built, { ...permit, resultKinds: ['KQ.G17.000312'] }, false],
  ['its name is only within the paper’s', { kind: 'x', name: 'Giấy phép' }, permit, false],
  ['it has no name', { kind: 'x', name: '' }, { ...permit, name: '' }, false],
] as const)('a result for a paper: %s', (_, result, wanted, fits) => expect(isResultFor(result, wanted)).toBe(fits))
