import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { fail } from '@/utils/lib/result';
import type { PathwayNode } from '@/utils/model/pathway';
import { canonicalBadgeId } from '../badge-ids';
import { associated, isStructure } from './associations';
import {
  completedAll,
  type Examples,
  nodeOf,
  numberOf,
  objectsIn,
  type PathwayFormat,
} from './pathway-format';

/** A Comprehensive Learner Record 2.0 whose associations say how its achievements belong together. */
export const clr: PathwayFormat = {
  id: 'clr',
  name: 'CLR associations',
  matches: (document) =>
    isObject(document) && listOf(document['type'] ?? null).includes('ClrCredential'),
  read(document) {
    const record = isObject(document) ? document : {};
    const [subject = {}] = objectsIn(record['credentialSubject']);
    const associations = objectsIn(subject['association']).flatMap((each) => {
      const [type, source, target] = ['associationType', 'sourceId', 'targetId'].map((name) =>
        idOf(each[name]),
      );
      return type && source && target ? [{ type, source, target }] : [];
    });
    if (!associations.some(isStructure))
      return fail(
        'pathway-empty',
        'The record holds achievements and says of none that it is a part of another or comes before it.',
      );
    const name = stringOf(record['name']);
    const nodes = associated(achievementsIn(subject), associations);
    return completedAll(
      nodes.goals.map((goal) => ({
        id: `${stringOf(record['id']) ?? 'clr'}#${goal.id}`,
        name: goal.name === goal.id ? (name ?? goal.name) : goal.name,
        declaredIn: 'clr',
        goals: [goal.id],
        nodes: nodes.below(goal.id),
      })),
    );
  },
};

/** The achievements of the record itself, and of the credentials in it. */
function achievementsIn(subject: JsonObject): readonly PathwayNode[] {
  const enclosed = objectsIn(subject['verifiableCredential']).flatMap((credential) =>
    objectsIn(credential['credentialSubject']).flatMap(({ achievement }) => objectsIn(achievement)),
  );
  return [...objectsIn(subject['achievement']), ...enclosed].flatMap((achievement) => {
    const id = stringOf(achievement['id']);
    if (id === undefined) return [];
    const value = numberOf(achievement['creditsAvailable']);
    return [
      nodeOf({
        id,
        name: stringOf(achievement['name']) ?? id,
        badgeIds: [canonicalBadgeId(id)],
        ...(value !== undefined && { credit: { value } }),
      }),
    ];
  });
}

const idOf = (value: Json | undefined): string | undefined =>
  isObject(value) ? stringOf(value['id']) : stringOf(value);

export const examples: Examples = [
  {
    type: ['VerifiableCredential', 'ClrCredential'],
    id: 'https://school.example/records/1',
    name: 'A record',
    credentialSubject: {
      association: [
        {
          associationType: 'isChildOf',
          sourceId: 'urn:example:part',
          targetId: 'urn:example:whole',
        },
      ],
      achievement: [
        { id: 'urn:example:part', name: 'A part' },
        { id: 'urn:example:whole', name: 'The whole' },
      ],
    },
  },
];
