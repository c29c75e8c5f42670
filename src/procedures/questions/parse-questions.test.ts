import { expect, test } from 'vitest'
import { parseQuestions } from './parse-questions.ts'

const lines = (...rows: unknown[]): string => rows.map(row => JSON.stringify(row)).join('\n')

test('takes questions with and without an answer, and ignores further fields', () => {
  const text = lines(
    { question: ' Nuôi ong cần gì? ', codes: ['9.000002', '9.000001'], answer: 'Tờ khai.' },
    { id: 'q2', question: 'Nuôi dê cần gì?', codes: ['9.000003'], titleOverlap: 0.5 },
  )
  expect(parseQuestions(text)).toEqual({
    rows: 2,
    problems: [],
    questions: [
      { question: 'Nuôi ong cần gì?', codes: ['9.000001', '9.000002'], answer: 'Tờ khai.' },
      { question: 'Nuôi dê cần gì?', codes: ['9.000003'], answer: null },
    ],
  })
})

test('the same question twice, however it is written, is one with the codes of both', () => {
  const text = lines(
    { question: 'Nuôi ong cần gì?', codes: ['9.000002'] },
    { question: 'NUÔI ONG, cần gì', codes: ['9.000001'], answer: 'Tờ khai.' },
  )
  expect(parseQuestions(text).questions).toEqual([
    { question: 'Nuôi ong cần gì?', codes: ['9.000001', '9.000002'], answer: 'Tờ khai.' },
  ])
})

test('tells line, field, value and reason of every bad row and takes the others', () => {
  const text = `${lines(
    { question: '', codes: ['9.000001'] },
    { question: 'Có phải nộp phí không?', codes: [] },
    { question: 'Ở đâu?' },
    { question: 'Bao lâu?', codes: ['9.1', 5] },
    { question: 'Khi nào?', codes: ['9.000001'] },
  )}\nkhông phải JSON`
  const { questions, problems } = parseQuestions(text)
  expect(questions.map(({ question }) => question)).toEqual(['Khi nào?'])
  expect(problems.map(({ line, field, value }) => [line, field, value])).toEqual([
    [1, 'question', '""'],
    [2, 'codes', '[]'],
    [3, 'codes', 'missing'],
    [4, 'codes[0]', '"9.1"'],
    [4, 'codes[1]', '5'],
    [6, '', '"không phải JSON"'],
  ])
})
