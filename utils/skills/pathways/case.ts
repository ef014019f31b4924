import { isObject, type Json, stringOf } from '@/utils/lib/json';
import { fail } from '@/utils/lib/result';
import { canonicalBadgeId } from '../badge-ids';
import { associated, isStructure } from './associations';
import {
  completedAll,
  type Examples,
  nodeOf,
  objectsIn,
  type PathwayFormat,
} from './pathway-format';

/** A framework of competencies and academic standards (CASE 1.0) whose items are parts of each other. */
export const caseFramework: PathwayFormat = {
  id: 'case',
  name: 'CASE framework',
  matches: (document) => isObject(document) && 'CFItems' in document,
  read(document) {
    const framework = isObject(document) ? document : {};
    const items = objectsIn(framework['CFItems']).flatMap((item) => {
      const id = stringOf(item['uri']) ?? stringOf(item['identifier']);
      if (id === undefined) return [];
      const name = stringOf(item['abbreviatedStatement']) ?? stringOf(item['fullStatement']) ?? id;
      return [nodeOf({ id, name, badgeIds: [canonicalBadgeId(id)] })];
    });
    const associations = objectsIn(framework['CFAssociations']).flatMap((each) => {
      const [type, source, target] = [
        stringOf(each['associationType']),
        uriOf(each['originNodeURI']),
        uriOf(each['destinationNodeURI']),
      ];
      return type && source && target ? [{ type, source, target }] : [];
    });
    if (!associations.some(isStructure))
      return fail(
        'pathway-empty',
        'The framework lists items and says of none that it is a part of another or comes before it.',
      );
    const { goals, below } = associated(items, associations);
    return completedAll(
      goals.map(({ id, name }) => ({
        id,
        name,
        declaredIn: 'case',
        goals: [id],
        nodes: below(id),
      })),
    );
  },
};

const uriOf = (value: Json | undefined): string | undefined =>
  isObject(value) ? stringOf(value['uri']) : stringOf(value);

export const examples: Examples = [
  {
    CFDocument: { title: 'Welding' },
    CFItems: [
      { uri: 'https://case.example/items/1', fullStatement: 'Welding' },
      { uri: 'https://case.example/items/2', fullStatement: 'Joints' },
    ],
    CFAssociations: [
      {
        associationType: 'isChildOf',
        originNodeURI: { uri: 'https://case.example/items/2' },
        destinationNodeURI: { uri: 'https://case.example/items/1' },
      },
    ],
  },
];
