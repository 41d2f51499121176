import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ACCOUNTS_KEY, type AccountEdit, type AccountInfo, editAccount, useAccounts } from '../../client/accounts.ts'
import { useUnits } from '../../client/organisation.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import office from '../../components/office.module.css'
import { RecordTable } from '../../components/RecordTable.tsx'
import { RefusedSentence } from '../../components/RefusedSentence.tsx'
import { useAttempt } from '../../components/useAttempt.ts'
import { useStrings } from '../../strings/strings.ts'
import { AccountForm, type FreshPassword } from './AccountForm.tsx'
import { newPassword } from './new-password.ts'
import styles from './SettingsPage.module.css'

/** Accounts (账号), for administrators: add, change, disable, set a new password that is shown once. */
export function AccountsTab() {
  const { t } = useStrings()
  const queries = useQueryClient()
  const accounts = useAccounts()
  const { isWorking, refusal, attempt } = useAttempt()
  const [open, setOpen] = useState<AccountInfo | 'new' | null>(null)
  const [fresh, setFresh] = useState<FreshPassword | null>(null)
  const onDone = async (made: FreshPassword | null) => {
    if (made) setFresh(made)
    await queries.invalidateQueries({ queryKey: ACCOUNTS_KEY })
  }
  const edit = async (account: string, change: AccountEdit) => {
    const isDone = await attempt(() => editAccount(account, change))
    if (isDone) await onDone(change.password === undefined ? null : { account, password: change.password })
  }
  return (
    <div className={styles.stack}>
      <p className={office.lead}>{t('settings.accounts.lead')}</p>
      <div className={styles.buttons}>
        <Button kind="primary" onClick={() => setOpen('new')}>
          {t('settings.accounts.add')}
        </Button>
      </div>
      {fresh && <Secret fresh={fresh} onClose={() => setFresh(null)} />}
      {open !== null && (
        <AccountForm
          key={typeof open === 'string' ? open : open.account}
          account={typeof open === 'string' ? null : open}
          onDone={onDone}
          onClose={() => setOpen(null)}
        />
      )}
      <RefusedSentence sentence={refusal} />
      {accounts.isPending && <Loading lines={8} />}
      {accounts.isError && <Failure error={accounts.error} onRetry={() => accounts.refetch()} />}
      {accounts.data?.length === 0 && (
        <Notice title={t('settings.accounts.none')} text={t('settings.accounts.none.text')} />
      )}
      {accounts.data && accounts.data.length > 0 && (
        <List accounts={accounts.data} isWorking={isWorking} onOpen={setOpen} onEdit={edit} />
      )}
    </div>
  )
}

function Secret({ fresh: { account, password }, onClose }: { fresh: FreshPassword; onClose: () => void }) {
  const { t } = useStrings()
  return (
    <section className={styles.secret} aria-label={t('settings.accounts.password.title', { account })}>
      <h2>{t('settings.accounts.password.title', { account })}</h2>
      <output>{password}</output>
      <p>{t('settings.accounts.password.once')}</p>
      <Button onClick={onClose}>{t('settings.accounts.password.noted')}</Button>
    </section>
  )
}

interface ListProps {
  readonly accounts: readonly AccountInfo[]
  readonly isWorking: boolean
  readonly onOpen: (account: AccountInfo) => void
  readonly onEdit: (account: string, change: AccountEdit) => Promise<void>
}

function List({ accounts, isWorking, onOpen, onEdit }: ListProps) {
  const { t } = useStrings()
  const units = useUnits()
  const names = new Map(units.data?.map(({ id, name }) => [id, name]))
  const actions = ({ account, isDisabled }: AccountInfo) => [
    {
      name: t('settings.accounts.reset'),
      act: () => onEdit(account, { password: newPassword() }),
    },
    {
      name: t(isDisabled ? 'settings.accounts.enable' : 'settings.accounts.disable'),
      act: () => onEdit(account, { isDisabled: !isDisabled }),
    },
  ]
  return (
    <RecordTable
      label={t('settings.tab.accounts')}
      rows={accounts}
      rowKey={row => row.account}
      columns={[
        { name: 'account', head: t('settings.accounts.account'), isHead: true, cell: row => row.account },
        { name: 'name', head: t('settings.accounts.name'), cell: row => row.name },
        { name: 'role', head: t('settings.accounts.role'), isNarrow: true, cell: row => t(`role.${row.role}`) },
        { name: 'unit', head: t('matters.column.unit'), cell: row => names.get(row.unit) ?? row.unit },
        { name: 'post', head: t('settings.posts.name'), cell: row => row.post },
        {
          name: 'state',
          head: t('matters.column.state'),
          isNarrow: true,
          cell: row => (
            <span className={office.tag} data-tone={row.isDisabled ? 'warn' : 'good'}>
              {t(row.isDisabled ? 'settings.accounts.disabled' : 'settings.accounts.enabled')}
            </span>
          ),
        },
        {
          name: 'actions',
          head: t('field.actions'),
          cell: row => (
            <div className={styles.buttons}>
              <Button size="small" onClick={() => onOpen(row)} aria-label={`${t('office.edit')} ${row.account}`}>
                {t('office.edit')}
              </Button>
              {actions(row).map(({ name, act }) => (
                <Button
                  key={name}
                  size="small"
                  disabled={isWorking}
                  onClick={act}
                  aria-label={`${name} ${row.account}`}
                >
                  {name}
                </Button>
              ))}
            </div>
          ),
        },
      ]}
    />
  )
}
