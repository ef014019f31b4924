import type { Agreement, Row } from './corpus';

type Groups = Readonly<Record<string, { readonly cases: number; readonly agree: number }>>;

interface Figures {
  readonly cases: number;
  readonly contested: number;
  readonly agree: number;
  readonly otherReason: number;
  readonly falseAccepts: number;
  readonly falseAcceptsInFull: number;
  readonly falseRejects: number;
  readonly unsupported: number;
  readonly unknownContextOrTerm: number;
  readonly ms: number;
  readonly byLevel: Groups;
  readonly byFormat: Groups;
}

/** What a run over a corpus comes to; contested cases are counted apart. */
export function corpusSummary(rows: readonly Row[]): {
  readonly figures: Figures;
  readonly text: string;
} {
  const judged = rows.filter(({ contested }) => !contested);
  const of = (agreement: Agreement, among = judged) =>
    among.filter((row) => row.agreement === agreement);
  const agreeing = (among: readonly Row[]) =>
    among.filter(({ agreement }) => agreement === 'agree' || agreement === 'other-reason').length;
  const acceptedInFull = judged.filter(
    ({ expected, full, level }) => full === 'valid' && expected !== 'valid' && level !== 'shape',
  );

  const figures: Figures = {
    cases: rows.length,
    contested: rows.length - judged.length,
    agree: agreeing(judged),
    otherReason: of('other-reason').length,
    falseAccepts: of('false-accept').length,
    falseAcceptsInFull: acceptedInFull.length,
    falseRejects: of('false-reject').length,
    unsupported: of('unsupported').length,
    unknownContextOrTerm: of('unknown-term').length,
    ms: Math.round(rows.reduce((sum, { ms }) => sum + ms, 0)),
    byLevel: grouped(judged, ({ level }) => level),
    byFormat: grouped(judged, ({ format }) => format),
  };
  return { figures, text: textOf(rows, figures) };

  function grouped(among: readonly Row[], key: (row: Row) => string): Groups {
    const names = [...new Set(among.map(key))].toSorted();
    return Object.fromEntries(
      names.map((name) => {
        const members = among.filter((row) => key(row) === name);
        return [name, { cases: members.length, agree: agreeing(members) }];
      }),
    );
  }
}

function textOf(rows: readonly Row[], figures: Figures): string {
  const differing = rows.filter(({ agreement }) => agreement !== 'agree');
  const lines = differing.map(
    ({ id, format, level, expected, judged, agreement, contested, checks }) =>
      `${contested ? '(contested) ' : ''}${agreement.padEnd(13)} ${id}  ${format}  ${level}: expected ${expected}, judged ${judged}  ${reasonOf(checks)}`,
  );
  const table = (title: string, groups: Groups) => [
    title,
    ...Object.entries(groups).map(
      ([name, { cases, agree }]) => `  ${name.padEnd(16)} ${agree} of ${cases}`,
    ),
  ];
  const { cases, contested, agree, otherReason, falseAccepts, falseAcceptsInFull } = figures;
  const { falseRejects, unsupported, unknownContextOrTerm, ms } = figures;
  return [
    ...lines,
    '',
    ...table('by level', figures.byLevel),
    ...table('by format', figures.byFormat),
    '',
    `${cases} cases, ${contested} contested and left out: ${agree} agree (${otherReason} for another reason), ` +
      `${falseAccepts} false accepts judged, ${falseAcceptsInFull} in full, ${falseRejects} false rejects, ${unsupported} unsupported, ` +
      `${unknownContextOrTerm} refused for an unknown context or term; ${ms} ms`,
  ].join('\n');
}

function reasonOf(checks: Row['checks']): string {
  return checks
    .flatMap(({ id, problem }) =>
      problem ? [`${id}: ${problem.code} (${problem.detail.slice(0, 90)})`] : [],
    )
    .join('; ');
}
