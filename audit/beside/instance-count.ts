/** How many copies of an app are started; `cores` is one for each core of the machine. */
export type InstanceCount = number | 'cores';

/** Reads a count as PM2 and the platforms write it; undefined for what is no literal count. */
export function parseCount(text: string | undefined): InstanceCount | undefined {
  if (text === 'max') return 'cores';
  if (text === undefined || !/^-?\d+$/.test(text)) return undefined;
  return Number(text);
}

/** PM2 reads 0 and negative numbers as "all cores" and "all cores but n". */
export function parsePm2Count(text: string | undefined): InstanceCount | undefined {
  const count = parseCount(text);
  return typeof count === 'number' && count <= 0 ? 'cores' : count;
}

/** Whether several copies run at once. */
export function isSeveral(count: InstanceCount | undefined): count is InstanceCount {
  return count === 'cores' || (count !== undefined && count > 1);
}
