// Built from lexicons/headline-indicators.tsv by scripts/build-lexicons.ts. Columns: id, levels.
export const HEADLINE_INDICATORS: readonly (readonly string[])[] = "gdp\tall\nindustrial_value_added_large\tlocal\nfixed_investment\tlocal\nretail_sales\tlocal\ntrade_total\tlocal\nbudget_revenue\tlocal\nurban_jobs_new\tall\nunemployment_surveyed\tall\ncpi\tall\nincome_per_capita\tall\ngrain_output\tall\nenergy_per_gdp\tall"
  .split('\n')
  .map(row => row.split('\t'))
