import QuestionCircleOutlined from '@ant-design/icons/es/icons/QuestionCircleOutlined'
import { Link } from 'react-router'
import { useStrings } from '../strings/strings.ts'
import styles from './HelpLink.module.css'

/** Leads to the part of the guide that explains a page (帮助). */
export function HelpLink({ topic }: { topic: 'reports' | 'data' | 'indicators' | 'check' | 'fulfilment' }) {
  const { t } = useStrings()
  return (
    <Link to={`/help#${topic}`} className={styles.help}>
      <QuestionCircleOutlined aria-hidden /> {t('help.link')}
    </Link>
  )
}
