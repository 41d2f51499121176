import { type TableInfo, tableName } from '../../client/tables.ts'
import fields from '../../components/FormFields.module.css'
import { ChoiceField, TextField } from '../../components/FormFields.tsx'
import { monthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './BulletinPage.module.css'

/** What is typed on the composing page; lists are one a line. */
export interface Draft {
  readonly document: string
  readonly month: string
  readonly series: string
  readonly office: string
  readonly title: string
  readonly to: string
  readonly method: string
  readonly demands: string
}

interface Props {
  readonly draft: Draft
  readonly tables: readonly TableInfo[]
  /** Closed months of the chosen table. */
  readonly months: readonly string[]
  readonly onChange: (change: Partial<Draft>) => void
}

/** The words of a bulletin beside what is compiled: report, month, head, addressees, method, demands. */
export function ComposeForm({ draft, tables, months, onChange }: Props) {
  const { t, language } = useStrings()
  const field = (name: keyof Draft) => (value: string) => onChange({ [name]: value })
  return (
    <form className={`${fields.form} ${styles.form}`} onSubmit={event => event.preventDefault()}>
      <ChoiceField
        label={t('bulletins.compose.document')}
        value={draft.document}
        options={tables.map(table => ({ value: table.documentId, label: tableName(table) }))}
        onChange={field('document')}
      />
      <ChoiceField
        label={t('bulletins.compose.month')}
        value={draft.month}
        options={months.map(month => ({ value: month, label: monthText(month, language) }))}
        onChange={field('month')}
        hint={t('bulletins.compose.month.hint')}
      />
      <TextField label={t('bulletins.compose.title')} value={draft.title} onChange={field('title')} rows={2} />
      <TextField label={t('bulletins.compose.series')} value={draft.series} onChange={field('series')} />
      <TextField label={t('bulletins.compose.office')} value={draft.office} onChange={field('office')} />
      <TextField
        label={t('bulletins.compose.to')}
        value={draft.to}
        onChange={field('to')}
        rows={3}
        hint={t('bulletins.compose.lines')}
      />
      <TextField label={t('bulletins.compose.method')} value={draft.method} onChange={field('method')} />
      <TextField
        label={t('bulletins.compose.demands')}
        value={draft.demands}
        onChange={field('demands')}
        rows={5}
        hint={t('bulletins.compose.demands.hint')}
      />
    </form>
  )
}
