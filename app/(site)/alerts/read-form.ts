const LARGEST_FORM = 10_000

/** The fields of a small form; none where it is no form or too large to be one of ours. */
export async function readForm(request: Request): Promise<Record<string, FormDataEntryValue>> {
  const size = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(size <= LARGEST_FORM)) return {}
  const form = await request.formData().catch(() => null)
  return form ? Object.fromEntries(form) : {}
}
