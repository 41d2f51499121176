import { usePostChoices, useUnitChoices } from '../client/breakdowns.ts'

/** Names of units (单位) that a field with `list={id}` offers. */
export const UnitNames = ({ id }: { id: string }) => <Names id={id} of={useUnitChoices().data} />

/** Names of posts (职务), likewise. */
export const PostNames = ({ id }: { id: string }) => <Names id={id} of={usePostChoices().data} />

function Names({
  id,
  of = [],
}: {
  id: string
  of: readonly { readonly id: string; readonly name: string }[] | undefined
}) {
  return (
    <datalist id={id}>
      {of.map(one => (
        <option key={one.id} value={one.name} />
      ))}
    </datalist>
  )
}
