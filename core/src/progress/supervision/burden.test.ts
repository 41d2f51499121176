import { describe, expect, it } from 'vitest'
import { type AskedField, measureBurden } from './burden.ts'

const asked = (unit: string, form: string, taskId: string, field: string, isCompulsory = true): AskedField => ({
  unit,
  month: '2024-06',
  form,
  taskId,
  field,
  isCompulsory,
})

describe('measureBurden', () => {
  it('counts fields a unit and month, and what is asked twice', () => {
    const { burdens, doubles } = measureBurden([
      asked('市水利局', '月报', 't1', 'value'),
      asked('市水利局', '年中自查', 't1', 'value'),
      asked('市水利局', '专项督查', 't1', 'value'),
      asked('市水利局', '月报', 't1', 'next', false),
      asked('市水利局', '月报', 't2', 'value'),
      asked('市交通局', '月报', 't1', 'value'),
    ])
    expect(burdens).toEqual([
      {
        unit: '市水利局',
        month: '2024-06',
        fields: 5,
        compulsory: 4,
        forms: ['月报', '年中自查', '专项督查'],
        avoidable: 2,
      },
      { unit: '市交通局', month: '2024-06', fields: 1, compulsory: 1, forms: ['月报'], avoidable: 0 },
    ])
    expect(doubles).toEqual([
      { unit: '市水利局', month: '2024-06', taskId: 't1', field: 'value', forms: ['月报', '年中自查', '专项督查'] },
    ])
  })

  it('calls the same form with two tasks no double', () =>
    expect(measureBurden([asked('a', 'f', 't1', 'value'), asked('a', 'f', 't2', 'value')]).doubles).toEqual([]))

  it('is nothing for nothing', () => expect(measureBurden([])).toEqual({ burdens: [], doubles: [] }))
})
