/** Does something with each of many, a few at a time, and hands on the outcomes in their order. */
export async function pool<In, Out>(
  inputs: readonly In[],
  atOnce: number,
  work: (input: In) => Promise<Out>,
): Promise<Out[]> {
  const outcomes: Out[] = [];
  const waiting = inputs.entries();
  const lane = async () => {
    for (const [at, input] of waiting) outcomes[at] = await work(input);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return outcomes;
}
