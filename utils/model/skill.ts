/** What a word on a page or in a badge stands for. */
export const skillKinds = ['technology', 'skill', 'knowledge', 'credential', 'language'] as const;
export type SkillKind = (typeof skillKinds)[number];

/** One entry of a vocabulary. */
export interface Skill {
  /** `ps:python`, or the URI under which ESCO, O*NET or another framework knows it. */
  readonly id: string;
  readonly label: string;
  readonly kind: SkillKind;
  readonly aliases: readonly string[];
  /** The next wider skills: who shows this shows a part of those. */
  readonly broader: readonly string[];
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
}
