import { useBulletinList } from '../../client/desk.ts'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import { DeskBlock, DeskLine } from './DeskBlock.tsx'
import { SHOWN } from './TaskBlock.tsx'

/** The latest bulletins (通报). */
export function BulletinBlock() {
  const { t, language } = useStrings()
  const bulletins = useBulletinList()
  return (
    <DeskBlock
      title={t('desk.bulletins')}
      count={bulletins.data?.length ?? 0}
      to="/bulletins"
      none={t('desk.bulletins.none')}
      query={bulletins}
    >
      {bulletins.data?.slice(0, SHOWN).map(({ year, number, title, day }) => (
        <DeskLine
          key={`${year}/${number}`}
          to={`/bulletins/${year}/${number}`}
          text={title}
          about={`${t('desk.bulletin', { year: String(year), number })} · ${dateText(day, language)}`}
        />
      ))}
    </DeskBlock>
  )
}
