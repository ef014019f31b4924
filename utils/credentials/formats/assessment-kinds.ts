import { isObject, type Json, type JsonObject, listOf } from '@/utils/lib/json';
import type { AssessmentKind } from '@/utils/model/credential';

/** The three methods that 1EdTech's assessment extension knows; other words may mean anything. */
const kinds = new Map<Json | undefined, AssessmentKind>([
  ['Exam', 'test'],
  ['Artifact', 'project'],
  ['Performance', 'observation'],
]);

/** The kinds of assessments, by the member that says it of each. */
export function assessmentKindsIn(
  assessments: Json | undefined,
  member: string,
): { readonly assessments?: readonly AssessmentKind[] } {
  const said = listOf(assessments)
    .filter(isObject)
    .flatMap(({ [member]: kind }: JsonObject) => kinds.get(kind) ?? []);
  return said.length > 0 ? { assessments: [...new Set(said)] } : {};
}
