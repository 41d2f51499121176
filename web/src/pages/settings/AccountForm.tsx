import type { Role } from 'duban-core'
import { useState } from 'react'
import { ACCOUNT_ROLES, type AccountInfo, addAccount, editAccount } from '../../client/accounts.ts'
import { useUnits } from '../../client/organisation.ts'
import { CardForm } from '../../components/CardForm.tsx'
import { ChoiceField, TextField } from '../../components/FormFields.tsx'
import { useAttempt } from '../../components/useAttempt.ts'
import { useStrings } from '../../strings/strings.ts'
import { newPassword } from './new-password.ts'

/** A password that was just set, to be shown once. */
export interface FreshPassword {
  readonly account: string
  readonly password: string
}

interface Props {
  /** The account that is changed, or null for a new one. */
  readonly account: AccountInfo | null
  readonly onDone: (fresh: FreshPassword | null) => Promise<void>
  readonly onClose: () => void
}

const isRole = (word: string): word is Exclude<Role, 'public'> => ACCOUNT_ROLES.some(role => role === word)

/** Adds an account with a password that is shown once, or changes one. */
export function AccountForm({ account, onDone, onClose }: Props) {
  const { t } = useStrings()
  const units = useUnits()
  const tried = useAttempt()
  const [typed, setTyped] = useState({
    account: account?.account ?? '',
    name: account?.name ?? '',
    role: account?.role ?? ('unit_officer' as Role),
    unit: account?.unit ?? '',
    post: account?.post ?? '',
  })
  const field = (name: keyof typeof typed) => (value: string) => setTyped({ ...typed, [name]: value })
  const save = async () => {
    const password = newPassword()
    const { account: name, ...rest } = typed
    const isDone = await tried.attempt(() =>
      account ? editAccount(account.account, rest) : addAccount({ ...typed, password }),
    )
    if (!isDone) return
    await onDone(account ? null : { account: name, password })
    onClose()
  }
  return (
    <CardForm
      title={account ? t('settings.accounts.edit.title', { name: account.account }) : t('settings.accounts.add')}
      send={t(account ? 'office.save' : 'settings.accounts.add')}
      attempt={tried}
      onSend={save}
      onCancel={onClose}
    >
      {!account && (
        <TextField
          label={t('settings.accounts.account')}
          value={typed.account}
          onChange={field('account')}
          isRequired
          hint={t('settings.accounts.account.hint')}
        />
      )}
      <TextField label={t('settings.accounts.name')} value={typed.name} onChange={field('name')} />
      <ChoiceField
        label={t('settings.accounts.role')}
        value={typed.role}
        options={ACCOUNT_ROLES.map(role => ({ value: role, label: t(`role.${role}`) }))}
        onChange={role => isRole(role) && setTyped({ ...typed, role })}
      />
      <ChoiceField
        label={t('matters.column.unit')}
        value={typed.unit}
        none={t('settings.accounts.noUnit')}
        options={units.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        onChange={field('unit')}
      />
      <TextField label={t('settings.posts.name')} value={typed.post} onChange={field('post')} />
    </CardForm>
  )
}
