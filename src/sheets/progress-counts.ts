import type { Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import { isLate } from '../plan/progress-report';
import { roleTerms } from '../plan/role-terms';
import { absoluteAddress, block, cellAddress, rowAddress } from './address';
import { cellText } from './cell-text';
import { outline, sectionTitle } from './outline';
import { namesLead, saysNoLead } from './missing-lead';
import { paletteOf } from './palette';
import {
  progressWords,
  reportColumns,
  reportLights,
  reportWidth,
  type ReportFacts,
  type BlockMaker,
} from './progress-layout';
import type { Cell, ConditionalFormat, Formula, StyledRange } from './sheet';
import { lightText } from './status-light';
import { headerStyle } from './table-style';
import { rowHeight } from './text-size';
import { separator } from './unit-cell';

/** More would not fit a page. */
const mostLeads = 12;

/** How many of the targets that `condition` holds for show each light; `holds` says the same of the plan. */
interface Group {
  readonly key?: string;
  readonly name: string;
  readonly condition: string;
  readonly holds: (index: number) => boolean;
}

export function progressCounts(facts: ReportFacts): BlockMaker {
  const { context, statuses } = facts;
  const { language, palette } = context;
  return (row) => {
    const chapters = chapterGroups(facts);
    const leads = leadGroups(facts);
    const byLead = ofRoles(progressWords.byLead, facts.plan)[language];
    const moreLeads = ofRoles(progressWords.moreLeads, facts.plan)[language];
    const lines: (Group | string)[] = [
      { name: progressWords.all[language], condition: '1', holds: () => true },
      progressWords.bySection[language],
      ...chapters,
      byLead,
      ...leads.shown,
      ...(leads.left > 0 ? [moreLeads.replace('{n}', String(leads.left))] : []),
    ];
    const header: Cell[] = [
      'id',
      progressWords.what[language],
      progressWords.total[language],
      ...reportLights.map((status) => lightText(status, language).replace(/^(\S+) /, '$1\n')),
    ];
    const lightsOf = facts.cells('light');
    const rows = lines.map((line, index): Cell[] => {
      if (typeof line === 'string') return [null, line];
      const at = row + 1 + index;
      const holds = line.condition
        .replaceAll('{key}', rowAddress(at, reportColumns.key))
        .replaceAll('{name}', rowAddress(at, reportColumns.name));
      const total = absoluteAddress(block(at, reportColumns.firstLight, 1, reportLights.length)).replaceAll(
        /\$(\d)/g,
        '$1',
      );
      return [
        line.key ?? null,
        line.name,
        { formula: `=SUM(${total})`, value: statuses.filter((_, target) => line.holds(target)).length },
        ...reportLights.map((status): Formula => ({
          formula: `=SUMPRODUCT((${lightsOf}="${lightText(status, language)}")*${holds})`,
          value: statuses.filter((one, target) => one === status && line.holds(target)).length,
        })),
      ];
    });
    const bands = lines.flatMap((line, index) => (typeof line === 'string' ? [index + 1] : []));
    return {
      rows: [header, ...rows, []],
      heights: [
        32,
        ...rows.map(([, name], index) =>
          typeof lines[index] === 'string' ? 18 : rowHeight([{ text: String(name), width: 28 }], 9),
        ),
        6,
      ],
      styles: (at) => [
        {
          range: block(at, reportColumns.name, rows.length + 1, reportWidth - 1),
          style: { border: palette.line },
        },
        {
          range: block(at + 1, reportColumns.total, rows.length, reportWidth - 2),
          // Zeros stay out of sight: they would hide what there is.
          style: { horizontal: 'center', numberFormat: '0;-0;;@' },
        },
        {
          range: block(at, reportColumns.name, 1, reportWidth - 1),
          style: { ...headerStyle(context), size: 9 },
        },
        { range: block(at + 1, reportColumns.name, 1, reportWidth - 1), style: { bold: true } },
        ...bands.map((band): StyledRange => ({
          range: block(at + band, reportColumns.name, 1, reportWidth - 1),
          style: { ...palette.band, bold: true, horizontal: 'left' },
        })),
      ],
      merges: (at) => bands.map((band) => block(at + band, reportColumns.name, 1, reportWidth - 1)),
      colours: (at) =>
        reportLights.flatMap((status, index): ConditionalFormat[] => {
          if (status === 'none' || !isLate(status)) return [];
          const range = block(at + 1, reportColumns.firstLight + index, rows.length);
          const { colour, fill } = palette.marks[status];
          const cell = cellAddress(range.row, range.column);
          return [
            {
              range,
              rule: {
                kind: 'formula',
                formula: `=AND(ISNUMBER(${cell}),${cell}>0)`,
                style: { colour, fill, bold: true },
              },
            },
          ];
        }),
    };
  };
}

function chapterGroups({ plan, context, chapters, cells }: ReportFacts): Group[] {
  const { language } = context;
  const used = outline(plan).chapters.filter(({ id }) => chapters.includes(id));
  const groups = used.map((section): Group => ({
    key: section.id,
    name: cellText(sectionTitle(section)),
    condition: `(${cells('chapter')}={key})`,
    holds: (index) => chapters[index] === section.id,
  }));
  const general: Group = {
    name: progressWords.noSection[language],
    condition: `(${cells('chapter')}="")`,
    holds: (index) => chapters[index] === undefined,
  };
  return chapters.includes(undefined) ? [...groups, general] : groups;
}

/** Those with most late targets first. */
function leadGroups({ plan, context, leads, statuses, cells }: ReportFacts): {
  shown: Group[];
  left: number;
} {
  const { language } = context;
  const { assumedLead, missingLead } = paletteOf(plan).marks;
  const { between } = separator[language];
  const names = new Set(plan.units.map(({ name }) => cellText(name)));
  const marked = cells('lead');
  const groups = [...names]
    .map((name) => {
      const holds = (index: number) =>
        namedIn((leads[index] ?? '').replaceAll(assumedLead.symbol, ''), name, between);
      const own = statuses.filter((_, index) => holds(index));
      return {
        all: own.length,
        late: own.filter(isLate).length,
        group: {
          name,
          condition: `ISNUMBER(FIND("${between}"&{name}&"${between}","${between}"&SUBSTITUTE(${marked},"${assumedLead.symbol}","")&"${between}"))`,
          holds,
        },
      };
    })
    .filter(({ all }) => all > 0)
    .sort((a, b) => b.late - a.late || b.all - a.all);
  const nobody: Group = {
    name: `${missingLead.symbol} ${ofRoles(progressWords.noLead, plan)[language]}`,
    condition: `((1-${namesLead(marked)})>0)`,
    holds: (index) => !leads[index] || saysNoLead(leads[index]),
  };
  const shown: Group[] = groups.slice(0, mostLeads).map(({ group }) => group);
  if (leads.some((_, index) => nobody.holds(index))) shown.push(nobody);
  return { shown, left: Math.max(0, groups.length - mostLeads) };
}

/** Whether a lead cell without its marks names the unit, as the formula finds it. */
function namedIn(bare: string, name: string, between: string): boolean {
  return `${between}${bare}${between}`.includes(`${between}${name}${between}`);
}

function ofRoles(words: Text, plan: Plan): Text {
  const { zh, en } = roleTerms(plan);
  return {
    'zh-CN': words['zh-CN'].replace('{heading}', zh.leadUnit).replace('{lead}', zh.leads),
    en: words.en.replace('{lead}', en.lead),
  };
}
