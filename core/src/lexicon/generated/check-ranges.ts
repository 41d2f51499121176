// Built from lexicons/check-ranges.tsv by scripts/build-lexicons.ts. Columns: indicator, kind, low, high, unit.
export const CHECK_RANGES: readonly (readonly string[])[] = "gdp_per_capita\tlevel\t300\t400000\t元\nincome_per_capita\tlevel\t100\t150000\t元\nincome_urban\tlevel\t100\t160000\t元\nincome_rural\tlevel\t50\t100000\t元\nunemployment_surveyed\trate\t0\t15\t%\nunemployment_registered\trate\t0\t10\t%\ngdp\tgrowth\t-20\t45\t%\ncpi\tgrowth\t-5\t30\t%\nincome_ratio\tratio\t0.8\t5\t\nrd_intensity\trate\t0\t9\t%"
  .split('\n')
  .map(row => row.split('\t'))
