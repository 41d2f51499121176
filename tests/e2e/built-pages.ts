import { buildWeb } from '../../scripts/build-web.ts'

/** Builds the pages before the first test unless they are built from these very sources. */
export default async function buildPages(): Promise<void> {
  await buildWeb()
}
