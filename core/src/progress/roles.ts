/**
 * What an account may be (角色): public 公众; deputy 人大代表; unit_officer 责任单位经办人; unit_head 责任单位负责人;
 * supervisor 督查室; leader 政府领导; administrator 管理员.
 */
export type Role = 'public' | 'deputy' | 'unit_officer' | 'unit_head' | 'supervisor' | 'leader' | 'administrator'

/** Who acted: the person by id, the post and the unit that the person acted for, and the role. Duty follows the post. */
export interface Actor {
  readonly person: string
  readonly post: string
  readonly unit: string
  readonly role: Role
}

/** Whether two actors are one person: who changes post stays who drafted the paper, so recusal asks for the person. */
export const isSamePerson = (a: Actor, b: Actor): boolean => a.person === b.person
