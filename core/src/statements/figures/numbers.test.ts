import { describe, expect, it } from 'vitest'
import { readNumber } from './numbers.ts'

const read = (text: string, at = 0) => {
  const number = readNumber(text, at, text.length)
  return number && { text: text.slice(number.start, number.end), value: number.value, form: number.form }
}

describe('readNumber', () => {
  it.each([
    ['4022.25亿元', '4022.25亿', '4022.25', 'digits'],
    ['12,345.6亿', '12,345.6亿', '12345.6', 'digits'],
    ['3 800多人', '3 800多', '3800', 'digits'],
    ['1 9 9 3年', '1 9 9 3', '1993', 'digits'],
    ['1270多万人', '1270多万', '1270', 'digits'],
    ['4万多亿元', '4万多亿', '4', 'digits'],
    ['1万6千多户', '1万6千多', '16000', 'digits'],
    ['1亿3千多万', '1亿3千多万', '13000', 'digits'],
    ['8100亿千瓦时', '8100亿', '8100', 'digits'],
    ['7 4 1 2 亿元', '7 4 1 2 亿', '7412', 'digits'],
    ['1 1 . 8 %', '1 1 . 8', '11.8', 'digits'],
    ['8 . 8 %', '8 . 8', '8.8', 'digits'],
    ['1，280万元', '1，280万', '1280', 'digits'],
    ['2，300多户', '2，300多', '2300', 'digits'],
    ['2005，320户', '2005', '2005', 'digits'],
    ['8.5，120个', '8.5', '8.5', 'digits'],
    ['1 1.5 %', '1 1.5', '11.5', 'digits'],
    ['8 2.5%', '8 2.5', '82.5', 'digits'],
    ['12 1.5%', '12', '12', 'digits'],
    ['35 万元', '35 万', '35', 'digits'],
    ['9 0 0 多个', '9 0 0 多', '900', 'digits'],
    ['9 0 0 多 个', '9 0 0', '900', 'digits'],
    ['1 / 3的县', '1 / 3', '0.3333', 'fraction'],
    ['1/3的县', '1/3', '0.3333', 'fraction'],
    ['3 / 1', '3', '3', 'digits'],
    ['四亿零七百多万吨', '四亿零七百多万', '40700', 'han'],
    ['二十六亿六千万美元', '二十六亿六千万', '266000', 'han'],
    ['七万四千个', '七万四千', '74000', 'han'],
    ['一九八四年', '一九八四', '1984', 'han'],
    ['十亿人', '十亿', '10', 'han'],
    ['三万千瓦', '三万', '3', 'han'],
    ['二十二万七千千瓦', '二十二万七千', '227000', 'han'],
    ['一百零五万千瓦时', '一百零五万', '105', 'han'],
    ['八十千伏', '八十', '80', 'han'],
    ['三千米', '三千', '3000', 'han'],
    ['千亿元', '千亿', '1000', 'scale'],
    ['万亿元', '万亿', '1', 'scale'],
    ['百分之十三点四', '百分之十三点四', '13.4', 'percent'],
    ['百分之十点二', '百分之十点二', '10.2', 'percent'],
    ['百分之8.5', '百分之8.5', '8.5', 'percent'],
    ['三分之一', '三分之一', '0.3333', 'fraction'],
    ['一半以上', '一半', '0.5', 'fraction'],
    ['1/4强', '1/4', '0.25', 'fraction'],
    ['1.83:1', '1.83:1', '1.83', 'ratio'],
    ['4.0:37.7:58.3', '4.0:37.7:58.3', '4', 'ratio'],
  ])('%s', (text, span, value, form) => {
    expect(read(text)).toEqual({ text: span, value, form })
  })

  it('leaves what is no number alone', () => {
    expect(read('增长')).toBeNull()
    expect(read('多')).toBeNull()
    expect(read('千瓦')).toBeNull()
  })

  it('does not take 24/7 for a fraction, nor a unit for a scale', () => {
    expect(read('24/7')?.value).toBe('24')
    expect(read('500千伏')).toEqual({ text: '500', value: '500', form: 'digits' })
  })
})
