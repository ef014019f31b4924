import * as z from 'zod/mini';

const text = z.string().check(z.maxLength(4_000));
const texts = z.array(text);

const rules = z.array(
  z.object({ least: z.number(), of: texts, advised: z.exactOptional(z.literal(true)) }),
);

/** A pathway that the user has brought, as a backup has it. */
export const pathwayShape = z.object({
  id: text,
  name: text,
  declaredIn: text,
  url: z.exactOptional(text),
  goals: texts,
  nodes: z
    .array(
      z.object({
        id: text,
        name: text,
        badgeIds: texts,
        parts: rules,
        before: rules,
        credit: z.exactOptional(z.object({ value: z.number(), unit: z.exactOptional(text) })),
        url: z.exactOptional(text),
        time: z.exactOptional(text),
        cost: z.exactOptional(text),
      }),
    )
    .check(z.maxLength(5_000)),
});
