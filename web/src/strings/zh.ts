import bulletins from './zh/bulletins.json'
import check from './zh/check.json'
import data from './zh/data.json'
import fulfilment from './zh/fulfilment.json'
import indicators from './zh/indicators.json'
import reading from './zh/reading.json'
import records from './zh/records.json'
import reporting from './zh/reporting.json'
import reports from './zh/reports.json'
import settings from './zh/settings.json'
import shell from './zh/shell.json'
import tasks from './zh/tasks.json'
import versions from './zh/versions.json'
import wall from './zh/wall.json'

/** All texts in Chinese, one file for each group of pages. */
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
