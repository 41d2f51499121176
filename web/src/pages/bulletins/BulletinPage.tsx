import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import { Link, useParams } from 'react-router'
import { bulletinDocx, useBulletin, useNumberSource } from '../../client/bulletins.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import office from '../../components/office.module.css'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { PrintButton } from '../../printing/PrintButton.tsx'
import { useStrings } from '../../strings/strings.ts'
import { IssuedAnnex } from './Annex.tsx'
import styles from './BulletinPage.module.css'
import { PaperView } from './PaperView.tsx'
import { SourcePanel } from './SourcePanel.tsx'
import { SumsPanel } from './SumsPanel.tsx'
import { useAnnexOnPaper } from './useAnnexOnPaper.ts'
import { useChosenNumber } from './useChosenNumber.ts'

/** An issued bulletin (通报) on the screen: every number opens its rows; as .docx and on paper. */
export default function BulletinPage() {
  const { t } = useStrings()
  const { year = '', number = '' } = useParams()
  const bulletin = useBulletin(year, number)
  const name = t('bulletin.name', { year, number })
  usePageTitle(name)
  const paper = bulletin.data?.record
  const onPaper = useAnnexOnPaper(year, number, paper?.annexRows ?? 0)
  const { chosen, place, close } = useChosenNumber(paper)
  const source = useNumberSource(year, number, place)
  return (
    <div className={`${office.page} ${styles.frame}`}>
      <header className={office.head}>
        <Link to="/bulletins">{t('bulletins.title')}</Link>
        <span aria-hidden>›</span>
        <h1>{name}</h1>
        {paper && (
          <div className={office.tools}>
            <Button href={bulletinDocx(year, number)} icon={<DownloadOutlined aria-hidden />}>
              {t('office.docx')}
            </Button>
            <PrintButton />
          </div>
        )}
      </header>
      {bulletin.isPending && <Loading lines={12} />}
      {bulletin.isError && <Failure error={bulletin.error} onRetry={() => bulletin.refetch()} />}
      {paper && (
        <div className={styles.columns}>
          <PaperView paper={paper} chosen={chosen} annex={<IssuedAnnex paper={onPaper} count={paper.annexRows} />} />
          {chosen ? (
            <SourcePanel number={chosen} source={source.data ?? null} onClose={close} />
          ) : (
            <SumsPanel paper={paper} />
          )}
        </div>
      )}
    </div>
  )
}
