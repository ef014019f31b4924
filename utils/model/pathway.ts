/** A way through several credentials, as somebody who awards or lists them has declared it. */
export interface Pathway {
  readonly id: string;
  readonly name: string;
  /** The id of the format that it was read from; `bundled` for what comes with the extension. */
  readonly declaredIn: string;
  /** Where its source stands. */
  readonly url?: string;
  /** Who awards what stands on it, where its source says so. */
  readonly by?: string;
  /** Where it leads. */
  readonly goals: readonly string[];
  readonly nodes: readonly PathwayNode[];
}

/** One thing on a pathway: a badge, a certification, a course, or a part that only groups others. */
export interface PathwayNode {
  readonly id: string;
  readonly name: string;
  /** Whoever holds one of these has it: badge classes, editions, a certification of the vocabulary. */
  readonly badgeIds: readonly string[];
  /** What it is made of: whoever meets all of these has it as well. */
  readonly parts: readonly Rule[];
  /** What comes before it; whoever meets all of these has yet to earn the thing itself. */
  readonly before: readonly Rule[];
  readonly credit?: Credit;
  /** Where its source describes it. */
  readonly url?: string;
  /** In the words of its source; nothing where it does not say. */
  readonly time?: string;
  readonly cost?: string;
}

/** So many of these nodes; where there are several, none goes before another. */
export interface Rule {
  readonly least: number;
  readonly of: readonly string[];
  /** What is only advised keeps nobody from going on. */
  readonly advised?: true;
}

/** A rule with the names of what it names. */
export interface NamedRule extends Omit<Rule, 'of'> {
  readonly of: readonly Pick<PathwayNode, 'id' | 'name'>[];
}

export interface Credit {
  readonly value: number;
  /** Such as `DegreeCredit` or `ECTS`, where it is said. */
  readonly unit?: string;
}

/** One step of a pathway as it is drawn, with what it is made of below it. */
export interface PathwayBranch
  extends Pick<PathwayNode, 'id' | 'name' | 'url' | 'time' | 'cost' | 'credit'> {
  /** So many of those below are enough; all of them, where it is not said. */
  readonly least?: number;
  /** What comes before it. */
  readonly before: readonly NamedRule[];
  readonly branches: readonly PathwayBranch[];
}

/** How the row of a pathway begins that was deleted a moment ago, and can be taken back within the hour. */
export const REMOVED = 'removed:';

export const isKept = (id: string): boolean => !id.startsWith(REMOVED);

/** A pathway that the user brought. */
export interface PathwayRow {
  /** Changes with what it says. */
  readonly id: string;
  readonly pathway: Pathway;
  readonly addedAt: string;
}
