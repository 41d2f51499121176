import type { Span } from '../../values/span.ts'

/**
 * What is wrong with a document (损伤): marked, never mended in silence. repeat 重复; splice 错接; cut 残缺;
 * furniture 页面杂质 (page numbers, navigation); foreign 外文混入; doubled 叠字; number 数字可疑; tense 时态不合.
 */
export type DamageKind = 'repeat' | 'splice' | 'cut' | 'furniture' | 'foreign' | 'doubled' | 'number' | 'tense'

/** One injury of the text, with the place where it stands. */
export interface Damage extends Span {
  readonly id: string
  readonly kind: DamageKind
  /** The first copy, for a repeat; the place of the other half, for a cut or a splice where it was found. */
  readonly of: Span | null
  /** One plain Chinese sentence. */
  readonly message: string
  /** What would stand at the span instead, empty for a deletion; null where nothing can be proposed. */
  readonly proposal: string | null
}

/** An injury as its finder states it; `findDamage` gives the ids. */
export type Injury = Omit<Damage, 'id'>
