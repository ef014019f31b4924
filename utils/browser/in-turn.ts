/** Steps one after the other, in the order in which they are asked for; one that fails keeps none from going on. */
export function inTurn(): <Value>(step: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const next = last.then(step, step);
    last = next;
    return next;
  };
}
