import { englishBodies } from './english-bodies';

/**
 * What English labels and headings call those who lead, those who share, those responsible, and the time; each a pattern
 * without its ends.
 */

const kinds = `(?:${englishBodies}(?: ?/ ?${englishBodies}| (?:&|and) ${englishBodies})?)`;

const ofWhat =
  '(?:action |project |delivery |strategic |strategy |council |programme |program |operational |policy |service |directorate |implementation |system |overall |government |corporate )';

/** Those who lead. */
export const englishLeads = [
  `${ofWhat}?(?:co-?|joint )?leads?(?: (?:implementing |delivery |responsible |accountable |government |public |council |national |federal )?${kinds}| responsibility| role| for delivery| responsible(?: ${kinds})?)?`,
  `(?:leading|primary|principal|coordinating|co-ordinating|convening|nodal|responsible lead)(?: ${kinds}| responsibility| responsible(?: ${kinds})?)`,
  '(?:jointly )?led by|lead\\(s\\)|who (?:leads|will lead)|leads? ?/ ?(?:accountable|responsible|coordinat\\w+|convener)|(?:main|overall|key) responsibility|responsible lead|accountable(?: lead)?',
].join('|');

/** Beside those who lead: "and partners", "/ support". */
const withOthers =
  '(?: ?/ ?| ?& ?|, ?| and )(?:(?:key |delivery |supporting )?partners?|support(?:ing)?|others?|stakeholders?)';

const sharing =
  '(?:supporting|support|partner|partnering|participating|collaborating|collaborative|contributing|cooperating|co-?operating|assisting|associated|involved|secondary|consulted|other|potential|additional|external|implementing partner|co-?lead|co-?responsible|co-?implementing)';

/** Those who share. */
export const englishPartners = [
  `(?:other |key )?${sharing} (?:key |lead |delivery |government )?${kinds}(?: involved)?`,
  `(?:key |main |other |potential |delivery |implementation |implementing |project |local |external |internal |community |strategic |supporting |council |proposed |possible |suggested |required ){0,2}(?:partners?|partnerships?|collaborators?|collaborations?|co-?operators?|contributors?|stakeholders?)(?:(?: ?/ ?| (?:and|&) )(?:other )?(?:key )?(?:partners?|stakeholders?|collaborators?|contributors?|${kinds}))?(?: involved| to engage)?`,
  '(?:who else(?: is| will be| should be| needs to be)?|also|other actors|others?|agencies|departments|organi[sz]ations) involved|(?:supporting|contributing|collaborating|supported by|assisted by|working with)|support(?:ing)? ?/ ?(?:responsible|consulted|contribut\\w+)|who (?:will |can |could )?(?:supports?|helps?)|support|co-?(?:leads?|responsible|implementers?|owners?|delivered by|led by)',
  '(?:with support from|in (?:partnership|collaboration|cooperation|coordination|consultation|conjunction) with)',
].join('|');

/** Those whose rank the words leave open. */
export const englishResponsible = [
  `(?:responsible|implementing|implementation|executing|accountable|action|delivery|key|main)(?: (?:delivery |lead |government |council )?${kinds}| persons?| people)`,
  `${kinds} responsible|responsible(?: for (?:delivery|implementation|action))?`,
  "(?:delivery |implementation )?responsibilit(?:y|ies)(?: for (?:delivery|implementation))?|implementers?|(?:action |task |delivery |project )?owners?|(?:to be )?(?:implemented|delivered|actioned) by|assigned to|agency|agencies|departments|organi[sz]ations|bodies|who|by whom|(?:for )?action by|who(?: is|’s|'s) responsible\\??|actors?",
  `leads?(?: ${kinds})?${withOthers}|responsib(?:le|ility)${withOthers}`,
].join('|');

/** The time by which something is done. */
export const englishTimes =
  '(?:(?:target|completion|delivery|start|end|due|implementation|estimated|proposed|indicative|key|expected) ?(?:/ ?)?){0,2}(?:time ?frames?|time ?lines?|time ?scales?|dates?|period)(?: for (?:delivery|completion))?|deadlines?|due(?: by)?|timing|target completion date|completion(?: by)?|(?:to be )?completed? by|by when\\??|when\\??|schedule|target year|target quarter';
