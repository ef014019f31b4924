import type { Posting } from '@/utils/model/page';

/**
 * An invented posting of the kind that trips extraction: "a plus" inside the required list, skills in the
 * firm's praise of itself, benefits that sound like duties, and a fairness text that names disability.
 */
export const platformPosting: Posting = {
  url: 'https://jobs.example/platform-engineer',
  title: { value: 'Senior Platform Engineer', source: 'json-ld' },
  company: { value: 'Harbour Software', source: 'json-ld' },
  description: {
    source: 'site',
    value: `About Harbour Software
We build machine learning tools on Azure for ports all over the world.

What you will do
Run our delivery platform together with three other engineers.
Improve observability from the first commit to production.

Requirements
5+ years of experience with Ruby on Rails or similar frameworks.
Solid knowledge of Kubernetes and how to operate it.
Experience with PostgreSQL at scale.
Terraform for everything that we build.
Experience with Go is a plus.
Excellent written communication.

Nice to have
Apache Kafka

Benefits
Paid time off, a yoga room and free French lessons for speakers of any language.
Mental health support and financial planning.

Harbour Software is an equal opportunity employer. We do not discriminate by race, religion, disability or veteran status and offer American Sign Language interpreting during interviews.`,
  },
};
