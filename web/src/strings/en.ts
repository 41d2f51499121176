import bulletins from './en/bulletins.json'
import check from './en/check.json'
import data from './en/data.json'
import fulfilment from './en/fulfilment.json'
import indicators from './en/indicators.json'
import reading from './en/reading.json'
import records from './en/records.json'
import reporting from './en/reporting.json'
import reports from './en/reports.json'
import settings from './en/settings.json'
import shell from './en/shell.json'
import tasks from './en/tasks.json'
import versions from './en/versions.json'
import wall from './en/wall.json'

/** All texts in English, one file for each group of pages. */
export default {
  ...shell,
  ...records,
  ...reports,
  ...reading,
  ...data,
  ...indicators,
  ...check,
  ...tasks,
  ...reporting,
  ...wall,
  ...bulletins,
  ...settings,
  ...fulfilment,
  ...versions,
}
