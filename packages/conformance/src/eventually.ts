const patience = 4_000;

/** Waits until the condition holds. Rejects after 4 s with a sentence that begins "The view must", and what it shows instead. */
export async function eventually(must: string, condition: () => boolean, shown: () => string): Promise<void> {
  const end = performance.now() + patience;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`The view must ${must}. It shows: “${shown().slice(0, 400)}”`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
