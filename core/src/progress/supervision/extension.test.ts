import { describe, expect, it } from 'vitest'
import { type Extension, effectiveDeadline } from './extension.ts'

const leader = { person: 'l1', post: '副市长', unit: '市政府', role: 'leader' } as const
const head = { person: 'h1', post: '局长', unit: '市水利局', role: 'unit_head' } as const
const extension = (
  id: string,
  askedOn: string,
  decidedOn: string | null,
  to: string,
  over: Partial<Extension> = {},
): Extension => ({
  id,
  askedAt: `${askedOn}T10:00:00+08:00`,
  askedBy: head,
  newDeadline: to,
  reason: '汛期停工',
  progress: '完成七成',
  decision: decidedOn ? { granted: true, at: `${decidedOn}T10:00:00+08:00`, by: leader } : null,
  ...over,
})

describe('effectiveDeadline', () => {
  it.each<[string, Extension[], string, (string | undefined)[]]>([
    ['granted in time', [extension('a', '2024-06-10', '2024-06-20', '2024-08-31')], '2024-08-31', []],
    ['granted on the last day', [extension('a', '2024-06-28', '2024-06-30', '2024-08-31')], '2024-08-31', []],
    ['granted a day late', [extension('a', '2024-06-28', '2024-07-01', '2024-08-31')], '2024-06-30', ['decided_late']],
    ['asked late', [extension('a', '2024-07-01', '2024-07-01', '2024-08-31')], '2024-06-30', ['asked_late']],
    ['never decided', [extension('a', '2024-06-10', null, '2024-08-31')], '2024-06-30', ['undecided']],
    [
      'refused',
      [
        extension('a', '2024-06-10', null, '2024-08-31', {
          decision: { granted: false, at: '2024-06-12T00:00:00Z', by: leader },
        }),
      ],
      '2024-06-30',
      ['refused'],
    ],
    [
      'granted by the unit itself',
      [
        extension('a', '2024-06-10', null, '2024-08-31', {
          decision: { granted: true, at: '2024-06-12T00:00:00Z', by: head },
        }),
      ],
      '2024-06-30',
      ['not_by_leader'],
    ],
    [
      'without a reason',
      [extension('a', '2024-06-10', '2024-06-20', '2024-08-31', { reason: '' })],
      '2024-06-30',
      ['no_reason'],
    ],
    ['to an earlier day', [extension('a', '2024-06-10', '2024-06-20', '2024-06-01')], '2024-06-30', ['not_later']],
    [
      'a second within the first, given out of order',
      [
        extension('b', '2024-08-10', '2024-08-20', '2024-10-31'),
        extension('a', '2024-06-10', '2024-06-20', '2024-08-31'),
      ],
      '2024-10-31',
      [],
    ],
  ])('%s', (_, extensions, deadline, flaws) => {
    const result = effectiveDeadline('2024-06-30', extensions)
    expect([result.original, result.deadline, result.ignored.map(i => i.flaw)]).toEqual(['2024-06-30', deadline, flaws])
  })
})
