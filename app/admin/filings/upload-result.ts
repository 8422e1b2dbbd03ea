/** What became of one uploaded file. */
export interface UploadResult {
  name: string
  is: 'read' | 'read in part' | 'already here' | 'quarter unknown' | 'refused'
  sentence: string
  /** Where to go on; null where nothing was stored. */
  href: string | null
}

export const LARGEST_MB = 25

export const refusedResult = (name: string, sentence: string): UploadResult => ({
  name,
  is: 'refused',
  sentence,
  href: null,
})

export const tooLarge = (name: string): UploadResult =>
  refusedResult(name, `${name} is larger than ${LARGEST_MB} MB, the most that Openbell reads.`)
