import QuestionCircleOutlined from '@ant-design/icons/es/icons/QuestionCircleOutlined'
import { Link } from 'react-router'
import { useStrings } from '../strings/strings.ts'
import styles from './HelpLink.module.css'

/** Leads to the part of the guide that explains a page (帮助): its page and the name of its heading, `office/lights`. */
export function HelpLink({ topic }: { topic: `${string}/${string}` }) {
  const { t } = useStrings()
  return (
    <Link to={`/help/${topic.replace('/', '#')}`} className={styles.help}>
      <QuestionCircleOutlined aria-hidden /> <span>{t('help.link')}</span>
    </Link>
  )
}
