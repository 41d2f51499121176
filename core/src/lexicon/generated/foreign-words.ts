// Built from lexicons/foreign-words.tsv by scripts/build-lexicons.ts. Columns: word, stands.
export const FOREIGN_WORDS: readonly (readonly string[])[] = "and\t和\nor\t或\nof\t的\nthe\t\nin\t在\nto\t到\nfor\t为\nwith\t与\nfrom\t从\nis\t是\nare\t是\nas\t作为\nby\t由\non\t关于\nat\t在\nalso\t也\nbut\t但\nthis\t这\nthat\t那\nwill\t将\nhas\t有\nhave\t有\nwas\t是\nwe\t我们\nour\t我们的\nall\t全部\nnot\t不\nnew\t新\nmore\t更多"
  .split('\n')
  .map(row => row.split('\t'))
