/** `红灯（连续滞后）：慢于…，距…。规则：…`: what a reason says first, what is the case, and the rule. */
const REASON = /^.灯（[^）]*）：(.+?)。规则：/

/** What is the case, of a light's reason (亮灯理由): for lists in which the light stands beside it and the rule a click away. */
export const shortReason = (why: string): string => REASON.exec(why)?.[1] ?? why.replace(/^.灯（([^）]*)）：/, '')

/** The reason of the target that gave a task its light. */
export const reasonOf = ({
  colour,
  targets,
}: {
  readonly colour: string
  readonly targets: readonly { readonly colour: string; readonly why: string }[]
}): string => (targets.find(target => target.colour === colour) ?? targets[0])?.why ?? ''
