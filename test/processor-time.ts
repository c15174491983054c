/**
 * Processor time of this process in milliseconds, from any start; for tests of what must not take by
 * the square of the size. By the clock, such a test would fail wherever the machine has other work.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
