import { useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { addPost, addTerm, POSTS_KEY, type PostInfo, usePosts, useUnits } from '../../client/organisation.ts'
import { useMay } from '../../client/session.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import fields from '../../components/FormFields.module.css'
import { ChoiceField, TextField } from '../../components/FormFields.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import office from '../../components/office.module.css'
import { RecordTable } from '../../components/RecordTable.tsx'
import { RefusedSentence } from '../../components/RefusedSentence.tsx'
import { useAttempt } from '../../components/useAttempt.ts'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './SettingsPage.module.css'

/** Posts (职务) and who held them when: duty follows the post, not the person. */
export function PostsTab() {
  const { t } = useStrings()
  const may = useMay()
  const queries = useQueryClient()
  const posts = usePosts()
  const units = useUnits()
  const names = new Map(units.data?.map(({ id, name }) => [id, name]))
  const onDone = () => queries.invalidateQueries({ queryKey: POSTS_KEY })
  const mayEdit = may('unit.edit')
  const nameOf = (post: PostInfo) => `${names.get(post.unitId) ?? ''} ${post.name}`
  return (
    <div className={styles.stack}>
      <p className={office.lead}>{t('settings.posts.lead')}</p>
      {mayEdit && <PostForm onDone={onDone} />}
      {mayEdit && posts.data && posts.data.length > 0 && (
        <TermForm posts={posts.data} nameOf={nameOf} onDone={onDone} />
      )}
      {posts.isPending && <Loading lines={6} />}
      {posts.isError && <Failure error={posts.error} onRetry={() => posts.refetch()} />}
      {posts.data?.length === 0 && <Notice title={t('settings.posts.none')} text={t('settings.posts.none.text')} />}
      {posts.data && posts.data.length > 0 && (
        <RecordTable
          label={t('settings.tab.posts')}
          rows={posts.data}
          rowKey={post => post.id}
          columns={[
            { name: 'unit', head: t('matters.column.unit'), cell: post => names.get(post.unitId) ?? post.unitId },
            { name: 'name', head: t('settings.posts.name'), isHead: true, cell: post => post.name },
            { name: 'terms', head: t('settings.posts.terms'), width: '50%', cell: post => <Terms post={post} /> },
          ]}
        />
      )}
    </div>
  )
}

function Terms({ post }: { post: PostInfo }) {
  const { t, language } = useStrings()
  if (post.terms.length === 0) return <>{t('settings.posts.vacant')}</>
  return (
    <ul className={styles.terms}>
      {post.terms.map(({ id, person, fromDay, toDay }) => (
        <li key={id}>
          {person}{' '}
          <span
            className={styles.fine}
          >{`${dateText(fromDay, language)} – ${toDay ? dateText(toDay, language) : t('settings.posts.now')}`}</span>
        </li>
      ))}
    </ul>
  )
}

function PostForm({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useStrings()
  const units = useUnits()
  const { isWorking, refusal, attempt } = useAttempt()
  const [typed, setTyped] = useState({ unit: '', name: '' })
  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!(await attempt(() => addPost(typed.unit, typed.name)))) return
    setTyped({ ...typed, name: '' })
    await onDone()
  }
  return (
    <form className={office.card} onSubmit={submit} aria-label={t('settings.posts.add')}>
      <div className={fields.form}>
        <ChoiceField
          label={t('matters.column.unit')}
          value={typed.unit}
          none={t('matter.unit.choose')}
          options={units.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          isRequired
          onChange={unit => setTyped({ ...typed, unit })}
        />
        <TextField
          label={t('settings.posts.name')}
          value={typed.name}
          onChange={name => setTyped({ ...typed, name })}
          isRequired
        />
        <div className={fields.buttons}>
          <Button type="submit" disabled={isWorking}>
            {t('settings.posts.add')}
          </Button>
        </div>
      </div>
      <RefusedSentence sentence={refusal} />
    </form>
  )
}

interface TermProps {
  readonly posts: readonly PostInfo[]
  readonly nameOf: (post: PostInfo) => string
  readonly onDone: () => Promise<void>
}

const NOBODY = { person: '', fromDay: '', toDay: '' }

function TermForm({ posts, nameOf, onDone }: TermProps) {
  const { t } = useStrings()
  const { isWorking, refusal, attempt } = useAttempt()
  const [post, setPost] = useState(posts[0]?.id ?? '')
  const [typed, setTyped] = useState(NOBODY)
  const field = (name: keyof typeof typed) => (value: string) => setTyped({ ...typed, [name]: value })
  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!(await attempt(() => addTerm(post, { ...typed, account: '' })))) return
    setTyped(NOBODY)
    await onDone()
  }
  return (
    <form className={office.card} onSubmit={submit} aria-label={t('settings.posts.term.add')}>
      <div className={fields.form}>
        <ChoiceField
          label={t('settings.posts.name')}
          value={post}
          options={posts.map(one => ({ value: one.id, label: nameOf(one) }))}
          onChange={setPost}
        />
        <TextField label={t('settings.posts.person')} value={typed.person} onChange={field('person')} isRequired />
        <TextField
          label={t('settings.posts.from')}
          type="date"
          value={typed.fromDay}
          onChange={field('fromDay')}
          isRequired
        />
        <TextField
          label={t('settings.posts.to')}
          type="date"
          value={typed.toDay}
          onChange={field('toDay')}
          hint={t('settings.posts.to.hint')}
        />
        <div className={fields.buttons}>
          <Button type="submit" disabled={isWorking}>
            {t('settings.posts.term.add')}
          </Button>
        </div>
      </div>
      <RefusedSentence sentence={refusal} />
    </form>
  )
}
