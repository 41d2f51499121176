import { useQueryClient } from '@tanstack/react-query'
import { uploadDivisions } from '../../client/divisions.ts'
import { useMeasures, usePlaces } from '../../client/places.ts'
import { useMay } from '../../client/session.ts'
import { Failure } from '../../components/Failure.tsx'
import { FileButton } from '../../components/FileButton.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { TableImport } from '../../components/TableImport.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './PlacesPage.module.css'
import { PlaceTree } from './PlaceTree.tsx'

/** Counties, towns and villages (百千万工程) as a tree, each ranked among those of its parent and list. */
export default function PlacesPage() {
  const { t } = useStrings()
  usePageTitle(t('places.title'))
  const places = usePlaces()
  const measures = useMeasures()
  const failed = [places, measures].find(({ isError, data }) => isError && !data)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('places.title')}</h1>
        {places.data && places.data.length > 0 && (
          <p className={styles.count}>
            {t('places.count', {
              counties: places.data.filter(({ level }) => level === 'county').length,
              towns: places.data.filter(({ level }) => level === 'town').length,
              villages: places.data.filter(({ level }) => level === 'village').length,
            })}
          </p>
        )}
        <TableImport path="/places" action="place.edit" />
        <MapUpload />
      </header>
      {failed && <Failure error={failed.error} onRetry={() => failed.refetch()} />}
      {!failed && !(places.data && measures.data) && <Loading lines={10} />}
      {places.data?.length === 0 && <Notice title={t('places.none.title')} text={t('places.none.text')} />}
      {places.data && places.data.length > 0 && measures.data && (
        <PlaceTree places={places.data} measures={measures.data} />
      )}
    </div>
  )
}

/** Puts the shapes of the divisions in force, for the administrator. */
function MapUpload() {
  const { t } = useStrings()
  const may = useMay()
  const queries = useQueryClient()
  if (!may('division.edit')) return null
  const take = async (file: File) => {
    const { version, collection } = await uploadDivisions(queries, file).catch(error => {
      throw error instanceof SyntaxError ? new Error(t('places.map.noJson')) : error
    })
    const areas = collection?.features.filter(({ properties }) => properties.code !== undefined).length ?? 0
    return t('places.map.taken', { version, areas })
  }
  return <FileButton label={t('places.map.upload')} accept=".geojson,.json" onFile={take} />
}
