/** "2023-q2" as people say it: "Q2 2023". */
export function quarterLabel(slug: string): string {
  const [year, quarter] = slug.split('-q')
  return quarter ? `Q${quarter} ${year}` : slug
}
