/**
 * Like `Promise.all`, but when one fails the others are waited for too, so that whatever they
 * started is known by the time that it has to be stopped.
 * @throws what the first in the list failed with.
 */
export async function allSettled<Promises extends readonly unknown[] | []>(
  promises: Promises,
): Promise<{ -readonly [At in keyof Promises]: Awaited<Promises[At]> }> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}
