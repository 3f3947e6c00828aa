export interface EndLabel {
  readonly label: string;
  readonly y: number;
}

/** Moves labels apart that would stand on each other, keeping their order, above `bottom`. */
export function endLabels(labels: readonly EndLabel[], gap: number, bottom: number): EndLabel[] {
  const order = labels.map((label, index) => ({ ...label, index })).sort((left, right) => right.y - left.y);
  let free = bottom - gap / 2;
  const placed = order.map((label) => {
    const y = Math.min(label.y, free);
    free = y - gap;
    return { ...label, y };
  });
  return placed.sort((left, right) => left.index - right.index);
}
