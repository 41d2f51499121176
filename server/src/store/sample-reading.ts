// For tests: small readings with every kind of record, made by core from a text written for it.
import type { Reading } from 'duban-core'
import { sha256 } from '../read/read-document.ts'
import { readText } from '../read/reading.ts'

/** A report of one page; `year` and `growth` set readings apart. */
export const sampleText = (year: number, growth = '6.1'): string => `云岭市政府工作报告

——${year}年1月10日在云岭市第三届人民代表大会第四次会议上

云岭市市长 周明远

各位代表：

一、${year - 1}年工作回顾

全年地区生产总值达到1523.6亿元，增长${growth}%；一般公共预算收入下降1.3%。新增城镇就业4.2万人。

二、${year}年工作安排

今年经济社会发展主要预期目标是：地区生产总值增长6%左右，城镇新增就业4万人以上，居民收入增长与经济增长同步。

（一）抓好项目建设。建成云岭大桥，新开工重点项目120个。9月底前完成老旧小区改造35个。
`

/** The reading of a sample, with its text, as an import takes it. */
export function sampleReading(year: number, growth?: string): Reading {
  const text = sampleText(year, growth)
  const hash = sha256(new TextEncoder().encode(text))
  return readText(
    { name: `yunling-${year}.txt`, format: 'text', encoding: 'utf-8', sha256: hash, text, places: [], pages: [] },
    { withText: true },
  )
}
