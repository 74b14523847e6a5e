import type { Text } from './language';
import type { Plan } from './plan';
import { roleHeadings, roleNames } from './role-signs';

/** How sentences speak of the two roles, in the words of the office. */
export interface RoleTerms {
  readonly zh: {
    /** What a unit is, and what it does: 牵头单位, 牵头; 责任单位, 配合. */
    readonly leadUnit: string;
    readonly leads: string;
    readonly coUnit: string;
    readonly shares: string;
  };
  /** Nouns only: nobody knows the verbs of other words. */
  readonly en: { readonly lead: string; readonly leads: string; readonly coUnits: string };
}

/** A sentence that may speak of the roles. */
export type RoleText = Text | ((roles: RoleTerms) => Text);

export function inRoleWords(text: RoleText, roles: RoleTerms): Text {
  return typeof text === 'function' ? text(roles) : text;
}

export function roleTerms(plan: Pick<Plan, 'roleSigns'>): RoleTerms {
  const [headings, names, own] = [roleHeadings(plan), roleNames(plan), plan.roleSigns?.words];
  return {
    zh: {
      leadUnit: headings.lead['zh-CN'],
      leads: names.lead['zh-CN'],
      coUnit: headings.co['zh-CN'],
      shares: own?.['zh-CN'] ? names.co['zh-CN'] : '配合',
    },
    en: {
      lead: noun(headings.lead.en),
      leads: plural(noun(headings.lead.en)),
      coUnits: plural(noun(headings.co.en)),
    },
  };
}

/** The terms of offices that have settled nothing. */
export const usualTerms: RoleTerms = roleTerms({});

/** Main unit as it stands within a sentence; Supporting is a word for units. */
function noun(word: string): string {
  const within = /^.[A-Z]/.test(word) ? word : word.charAt(0).toLowerCase() + word.slice(1);
  return /(?:ing|[ai]ble|ed|ive)$/.test(within) ? `${within} unit` : within;
}

function plural(word: string): string {
  if (/s$/.test(word)) return word;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
