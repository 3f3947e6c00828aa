/** How many objects an answer holds: the same measure as the estimate. The answer itself is none, and values and lists are none. */
export function objectsIn(data: object | null | undefined): number {
  let objects = 0;
  const left: object[] = data ? [data] : [];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (!Array.isArray(one)) objects += 1;
    for (const value of Object.values(one) as unknown[])
      if (typeof value === 'object' && value !== null) left.push(value);
  }
  return data ? objects - 1 : 0;
}
