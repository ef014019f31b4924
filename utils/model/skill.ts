/** What a word on a page or in a badge stands for. */
export const skillKinds = ['technology', 'skill', 'knowledge', 'credential', 'language'] as const;
export type SkillKind = (typeof skillKinds)[number];

/**
 * How sure a name is: `none` means the skill wherever it stands, `case` only in this very spelling, and
 * `context` only in this spelling beside a word that says what is meant (Go, R, C).
 */
export type Caution = 'none' | 'case' | 'context';

export interface SkillName {
  readonly text: string;
  readonly caution: Caution;
}

/** One entry of a vocabulary. */
export interface Skill {
  /** `ps:python`, or the URI under which ESCO, O*NET or another framework knows it. */
  readonly id: string;
  readonly label: string;
  readonly kind: SkillKind;
  /** Every name it goes by, the label first. */
  readonly names: readonly SkillName[];
  /** The next wider skills: a posting that asks for one of those is answered by this. */
  readonly broader: readonly string[];
  /** Of a certification: the skills that whoever holds it has shown. */
  readonly shows: readonly string[];
  /** Of a certification: the bodies that alone can award it; none when many can. */
  readonly awardedBy: readonly string[];
}

/** A skill found in a text, where it stands. */
export interface SkillMention {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: SkillKind;
  readonly confidence: 'certain' | 'possible';
}

/** A skill that a credential names, and the words of the credential that say so. */
export interface ShownSkill {
  readonly id: string;
  readonly label: string;
  readonly kind: SkillKind;
  readonly source: 'alignment' | 'tag' | 'name' | 'criteria' | 'description';
  readonly words: string;
  /** European Qualifications Framework level, 1 to 8, where it is stated. */
  readonly level?: number;
  readonly stated?: StatedLevels;
}

/** Levels in other schemes than that framework's; they compare only within their own. */
export type StatedLevels = Readonly<Record<string, number>>;
