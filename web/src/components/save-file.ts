/** Has the browser save what is at `address` under a name. */
export function saveAs(address: string, fileName: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
}

/** Has the browser save a table as CSV under a name. */
export function saveCsv(text: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  saveAs(address, fileName)
  URL.revokeObjectURL(address)
}
