import { lineStates } from '@/components/batch/applicant';
import { columns } from '@/components/batch/order';
import { newsKeys, releases } from '@/components/help/releases';
import { helpGroups } from '@/components/help/topics';
import { answerFaults } from '@/components/panel/answer-words';
import { orders } from '@/components/wallet/Finder';
import { checkers } from '@/utils/credentials/checks';
import { problemCodes } from '@/utils/lib/problem';
import { batchStates, faultReasons } from '@/utils/model/batch';
import { broughtIds } from '@/utils/model/brought-vocabulary';
import { correctableFields } from '@/utils/model/correction';
import { assessmentKinds, type RecipientIdentity } from '@/utils/model/credential';
import { columnRoles } from '@/utils/model/import';
import { keptKinds } from '@/utils/model/kept';
import { levels } from '@/utils/model/level';
import { bands, evidenceStatuses, factors, relations, tiers } from '@/utils/model/match';
import { fieldSources } from '@/utils/model/page';
import { registryFailures } from '@/utils/model/registry-record';
import { roles } from '@/utils/model/role';
import { sealReasons, sealShapes } from '@/utils/model/seal';
import { shareForms } from '@/utils/model/share';
import { stackKinds } from '@/utils/model/stack';
import { themes } from '@/utils/model/theme';
import { assurances, outcomes, recipientMatches } from '@/utils/model/verification';
import { OTHER_FIELD } from '@/utils/skills/fields';
import { pathwayFormats } from '@/utils/skills/pathways';
import { fieldStarts } from '@/utils/skills/taxonomies/built-in';

/** Every kind of identity, so that none can be added without a word for it. */
const identities = {
  email: true,
  name: true,
  url: true,
  did: true,
  other: true,
  you: true,
} as const satisfies Record<RecipientIdentity['kind'] | 'you', true>;

const named = (values: readonly string[]) => values.map((value) => value.replaceAll('-', '_'));

const checkIds = ['well-formed', ...checkers.map(({ id }) => id)];

/** What can stand in the place of each star. */
export const values: Readonly<Record<string, readonly string[]>> = {
  'problem_*': named(problemCodes),
  'vocabulary_*': broughtIds,
  'level_*': named(levels),
  'nothing_found_next_*': roles,
  'posting_next_*': roles,
  'options_level_*': named(levels),
  'label_*': named(sealReasons),
  'say_*': named(sealReasons),
  'name_*': named(recipientMatches),
  'check_*_*': named(checkIds).flatMap((id) => outcomes.map((outcome) => `${id}_${outcome}`)),
  'recipient_matches_*': Object.keys(identities),
  'recipient_*': named(recipientMatches.filter((match) => match !== 'matches')),
  'seal_*': sealShapes,
  'look_*': named(sealReasons),
  'fault_*': named(faultReasons),
  'batch_state_*': batchStates,
  'filter_*': lineStates,
  'column_*': columns.filter(
    (column) => column !== 'select' && !sealShapes.some((shape) => shape === column),
  ),
  'band_*': bands,
  'tier_*': tiers,
  'factor_*': factors,
  'why_*': relations,
  'evidence_*': evidenceStatuses,
  'means_*': named(sealReasons),
  'help_*': named(helpGroups.flatMap(({ topics }) => [...topics])),
  'help_title_*': named(
    helpGroups
      .filter(({ id }) => id === 'matters' || id === 'troubles')
      .flatMap(({ topics }) => [...topics]),
  ),
  'help_group_*': helpGroups.map(({ id }) => id),
  'news_*_*': releases.flatMap((release) =>
    newsKeys(release).map((key) => key.replace('news_', '')),
  ),
  'theme_*': themes,
  'kept_*': keptKinds,
  'command_*': ['open_popup', 'open_panel', 'next_mark', 'previous_mark'],
  'role_*': roles,
  'assessment_*': assessmentKinds,
  'share_form_*': named(shareForms),
  'share_form_explain_*': named(shareForms),
  'assurance_*': named(assurances),
  'check_status_*': outcomes,
  'endorsement_of_*': ['credential', 'issuer', 'achievement'],
  'registry_*': named(registryFailures),
  'link_email_*': ['same', 'other'],
  'issuer_known_*': ['id', 'host'],
  'own_order_*': orders,
  'menu_*': ['link', 'image', 'selection', 'page'],
  'field_*': correctableFields,
  'skill_field_*': named([...fieldStarts().map(({ field }) => field), OTHER_FIELD]),
  'plan_tab_*': ['postings', 'audit', 'road', 'market'],
  'plan_none_*': ['postings', 'road', 'market'],
  'plan_why_*': ['expired', 'claimed'],
  'plan_standing_*': ['expired', 'partly'],
  'source_*': named(fieldSources),
  'is_not_*': ['posting', 'profile'],
  'audit_did_*': [
    'made',
    'started',
    'paused',
    'resumed',
    'cancelled',
    'retried',
    'exported',
    'removed',
    'expired',
  ],
  'import_role_*': columnRoles,
  'import_reason_*': ['title', 'contents', 'nothing', 'chosen'],
  'import_problem_*': ['too_large', 'empty', 'spreadsheet', 'not_text', 'not_added'],
  'stack_kind_*': stackKinds,
  'stack_possibly_*': stackKinds,
  'stack_source_*': ['bundled', ...named(pathwayFormats.map(({ id }) => id))],
  'proved_fault_*': named(answerFaults),
  'tab_*': ['credentials', 'skills', 'match', 'saved'],
};

export const keysOf = (template: string): string[] =>
  (values[template] ?? []).map((value) => template.replace(/\*.*/u, value));
