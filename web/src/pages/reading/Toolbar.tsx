import UnorderedListOutlined from '@ant-design/icons/es/icons/UnorderedListOutlined'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { KINDS, MODALITIES } from '../../components/figure-fields.ts'
import { LAYERS, type Layer } from '../../reading/records.ts'
import type { FigureFilter } from '../../reading/visible.ts'
import { useStrings } from '../../strings/strings.ts'
import { FindBar, type FindState } from './FindBar.tsx'
import { useOpenReading } from './reading-context.ts'
import styles from './Toolbar.module.css'

interface Props {
  readonly isOutlineShown: boolean
  readonly onOutline: () => void
  readonly layers: ReadonlySet<Layer>
  readonly onLayers: (layers: Set<Layer>) => void
  readonly filter: FigureFilter
  readonly onFilter: (filter: FigureFilter) => void
  /** How many figures are marked under the filter. */
  readonly shown: number
  readonly search: FindState
  readonly onSearch: (words: string) => void
  readonly onHit: (index: number) => void
}

/** What is marked in the text, and the search within it. */
export function Toolbar(props: Props) {
  const { t } = useStrings()
  const { reading } = useOpenReading()
  const { filter, onFilter } = props
  const counts: Readonly<Record<Layer, number>> = {
    figures: reading.figures.length,
    targets: reading.targets.length,
    tasks: reading.tasks.length,
    damage: reading.damage.length,
    findings: reading.findings.length,
  }
  const isFiltered = filter.modality !== '' || filter.kind !== ''
  return (
    <div className={styles.bar}>
      {!props.isOutlineShown && (
        <button
          type="button"
          className={styles.outline}
          onClick={props.onOutline}
          aria-label={t('reading.outlineShow')}
        >
          <UnorderedListOutlined aria-hidden />
        </button>
      )}
      <fieldset className={styles.layers}>
        <legend className="visually-hidden">{t('reading.layers')}</legend>
        {LAYERS.filter(layer => counts[layer] > 0).map(layer => (
          <LayerSwitch key={layer} layer={layer} layers={props.layers} onLayers={props.onLayers} />
        ))}
      </fieldset>
      <FilterSelect
        label={t('reading.filterModality')}
        value={filter.modality}
        options={MODALITIES.map(name => ({ value: name, label: t(`modality.${name}`) }))}
        onChange={modality => onFilter({ ...filter, modality })}
      />
      <FilterSelect
        label={t('reading.filterKind')}
        value={filter.kind}
        options={KINDS.map(name => ({ value: name, label: t(`kind.${name}`) }))}
        onChange={kind => onFilter({ ...filter, kind })}
      />
      <FindBar state={props.search} onSearch={props.onSearch} onHit={props.onHit} />
      <p role="status" className={isFiltered ? styles.shown : 'visually-hidden'}>
        {isFiltered && t('reading.shown', { shown: props.shown, total: counts.figures })}
        {isFiltered && (
          <button type="button" onClick={() => onFilter({ modality: '', kind: '' })}>
            {t('reading.filterClear')}
          </button>
        )}
      </p>
    </div>
  )
}

function LayerSwitch({
  layer,
  layers,
  onLayers,
}: {
  layer: Layer
  layers: ReadonlySet<Layer>
  onLayers: Props['onLayers']
}) {
  const { t } = useStrings()
  const isOn = layers.has(layer)
  const toggle = () => {
    const next = new Set(layers)
    if (isOn) next.delete(layer)
    else next.add(layer)
    onLayers(next)
  }
  return (
    <button type="button" aria-pressed={isOn} onClick={toggle} className={styles.layer}>
      {t(`layer.${layer}`)}
    </button>
  )
}
