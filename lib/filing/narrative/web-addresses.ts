import { type Stretch, splitSentences } from './sentences.ts'

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"“”‘’()[\]|]+|(?<![@\w.\-/])(?:[a-z0-9-]+\.)+(?:com|net|org|edu|biz|info|io|tv|co\.uk|fr|de|nl|ch|eu|ca|se|ie)(?:\/[^\s<>"“”‘’()[\]|]*)?(?![\w@-])/gi

/** Every web address printed in a text, without the punctuation of the sentence around it. */
export function findWebAddresses(text: string): Stretch[] {
  return [...text.matchAll(ADDRESS)]
    .map((match) => ({ text: match[0].replace(/[.,;:!?'’…]+$/, ''), at: match.index }))
    .filter(({ text: address }) => /\w\.\w/.test(address))
}

const BROADCAST =
  /\b(?:web\s?-?\s?cast|simulcast|broadcast|internet|live|listen|access|stream|audio|call|where|log\s?on|visit|hear|tune|web)|^\s*see (?:https?:|www\.)/i
const REPLAY = /\b(?:re-?play|archive|on-demand|rebroadcast|recording)/i

/** Where the call can be heard on the web, as printed: an address in a sentence about the broadcast, not its replay. */
export function readWebcast(section: string): string | null {
  const found = splitSentences(section).flatMap((sentence) =>
    findWebAddresses(sentence.text).map((address) => ({ address: address.text, sentence: sentence.text })),
  )
  const broadcast = found.filter(({ sentence }) => BROADCAST.test(sentence))
  const live = broadcast.find(
    ({ sentence, address }) => !REPLAY.test(sentence.slice(0, sentence.indexOf(address))),
  )
  return (live ?? broadcast[0])?.address ?? null
}
