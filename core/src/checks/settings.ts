import { CHECK_SETTINGS } from '../lexicon/generated/check-settings.ts'
import { type Decimal, decimal } from '../values/decimal.ts'

/** A number that the checks take for granted where the texts leave it open. */
export type SettingName =
  | 'about_points'
  | 'about_share'
  | 'near_share'
  | 'fraction_share'
  | 'deflator_low'
  | 'deflator_high'
  | 'population_slack'
  | 'regions_slack'
  | 'share_slack'
  | 'nearly_points'
  | 'nearly_share'
  | 'nearly_ranks'
  | 'nearly_stretch_points'
  | 'roughly_points'
  | 'far_above_share'
  | 'far_above_level'
  | 'twice_said_share'

/** Value of every setting, as a plain decimal string; what each means stands in `lexicons/check-settings.tsv`. */
export type Settings = Readonly<Record<SettingName, string>>

export const defaultSettings: Settings = Object.fromEntries(
  CHECK_SETTINGS.map(([name, value]) => [name, value]),
) as Settings

export const setting = (settings: Settings, name: SettingName): Decimal => decimal(settings[name])
