/**
 * Like `Promise.all`, but also when one fails the others are waited for, so that whatever they
 * started is known by the time that it has to be stopped.
 * @throws what the first failed with.
 */
export async function allSettled<Results extends readonly unknown[]>(
  promises: readonly [...{ [At in keyof Results]: Promise<Results[At]> }],
): Promise<Results> {
  const settled = await Promise.allSettled(promises);
  const failed = settled.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  return Promise.all(promises) as Promise<unknown> as Promise<Results>;
}
