import Markdown from 'markdown-to-jsx/react'
import { useEffect } from 'react'
import { Link, Navigate, useLocation, useParams } from 'react-router'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'
import { GUIDES } from './guides.ts'
import styles from './HelpPage.module.css'
import { namedHeadings } from './headings.ts'

const files = import.meta.glob<string>('../../../../docs/guides/zh/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const pictures = import.meta.glob<string>('../../../../docs/guides/pictures/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** The guide (使用说明), one page a role. It is written in Chinese. */
export default function HelpPage() {
  const { t } = useStrings()
  const { guide = '' } = useParams()
  const { hash } = useLocation()
  const found = GUIDES.find(({ name }) => name === guide)
  usePageTitle(found ? t(found.title) : t('help.link'))
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView()
  }, [hash])
  if (!found) return <Navigate to="/help/start" replace />
  const { text, names } = namedHeadings(files[`../../../../docs/guides/zh/${found.name}.md`] ?? '')
  return (
    <div className={styles.page}>
      <nav aria-label={t('help.link')} className={styles.menu}>
        <ul>
          {GUIDES.map(({ name, title }) => (
            <li key={name}>
              <Link to={`/help/${name}`} aria-current={name === found.name ? 'page' : undefined}>
                {t(title)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <article lang="zh-CN" className={styles.text}>
        <Markdown
          options={{
            disableParsingRawHTML: true,
            slugify: heading => names.get(heading) ?? '',
            overrides: { img: { component: Picture }, a: { component: GuideLink } },
          }}
        >
          {text}
        </Markdown>
      </article>
    </div>
  )
}

/** A picture of the guide; nothing where it is not there, its words stand beside it. */
function Picture({ src = '', alt = '' }: { src?: string; alt?: string }) {
  const url = pictures[`../../../../docs/guides/${src.replace(/^\.\.\//, '')}`]
  return url ? (
    <a href={url} className={styles.picture}>
      <img src={url} alt={alt} loading="lazy" />
    </a>
  ) : null
}

/** Other pages of the guide are part of the program; what lies further off is only named. */
function GuideLink({ href = '', children }: { href?: string; children?: React.ReactNode }) {
  const guide = /^(\w+)\.md(#[\w-]+)?$/.exec(href)
  return guide ? <Link to={`/help/${guide[1]}${guide[2] ?? ''}`}>{children}</Link> : <em>{children}</em>
}
