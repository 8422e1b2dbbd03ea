const MARK = String.raw`(?:\d{1,2}|[a-z]|[ivx]{1,4}|[*†‡§¶#^~]{1,4})`
const MARKS = new RegExp(
  String.raw`^[\s([{]*${MARK}[)\]}.]*(?:\s*[,;&–-]?\s*[([{]*${MARK}[)\]}.]*){0,5}\s*$`,
  'i',
)

/** Whether raised text is a footnote's mark ("1", "(a)", "*, 2") and no ordinal or trade mark sign. */
export function isFootnoteMark(raised: string): boolean {
  return raised.length < 16 && MARKS.test(raised) && !/^\s*(?:st|nd|rd|th|tm|sm|r|c)\s*$/i.test(raised)
}
