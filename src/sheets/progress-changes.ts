import { lastRound, statusChanges } from '../plan/progress-report';
import { figureText } from '../plan/target';
import { block } from './address';
import { cellText } from './cell-text';
import {
  progressWords,
  reportColumns,
  reportWidth,
  type ReportFacts,
  type BlockMaker,
} from './progress-layout';
import { listLook, listHeader, listFields } from './progress-list';
import type { Cell } from './sheet';
import { lightColours, lightText } from './status-light';

/** More would not fit a page. */
const mostChanges = 6;

/** Set down as of the day of the report: the reportLights of an earlier day stand in no cell. */
export function progressChanges({ plan, context, leads }: ReportFacts): BlockMaker {
  const { language, asOf, palette } = context;
  const since = lastRound(plan, asOf);
  if (since === undefined) {
    return () => ({
      rows: [[null, progressWords.firstRound[language]]],
      heights: [20],
      styles: (at) => [
        { range: block(at, reportColumns.name, 1, reportWidth - 1), style: { ...palette.band, bold: true } },
      ],
      merges: (at) => [block(at, reportColumns.name, 1, reportWidth - 1)],
    });
  }
  const found = statusChanges(plan, since, asOf);
  const lines = found.slice(0, mostChanges).map(({ target, before, now, latestBefore, latest }): Cell[] => {
    const index = plan.targets.indexOf(target);
    const figure = (value: number | undefined) => (value === undefined ? '' : figureText(value, target.unit));
    const line: Record<number, Cell> = {
      [reportColumns.name]: `${index + 1}. ${cellText(target.indicator)}`,
      [listFields.demand[0]]: cellText(figure(latestBefore?.value)),
      [listFields.latest[0]]: cellText(figure(latest?.value)),
      [listFields.due[0]]: lightText(before, language),
      [listFields.light[0]]: lightText(now, language),
      [listFields.lead[0]]: leads[index] ?? '',
    };
    return Array.from({ length: reportWidth }, (_, column) => line[column] || null);
  });
  const title = progressWords.changes[language].replace('{day}', since);
  const header = listHeader(['lead'], plan, language);
  header[listFields.demand[0]] = `${progressWords.before[language]} ${progressWords.latest[language]}`;
  header[listFields.latest[0]] = `${progressWords.now[language]} ${progressWords.latest[language]}`;
  header[listFields.due[0]] = `${progressWords.before[language]} ${progressWords.light[language]}`;
  header[listFields.light[0]] = `${progressWords.now[language]} ${progressWords.light[language]}`;
  const remark =
    found.length === 0
      ? progressWords.noChange[language]
      : found.length > mostChanges
        ? progressWords.moreChanges[language].replace('{n}', String(found.length - mostChanges))
        : null;
  return () => ({
    ...listLook(lines, context),
    rows: [[null, title], header, ...lines, [null, remark]],
    colours: (at) =>
      lines.length === 0
        ? []
        : (['due', 'light'] as const).flatMap((name) =>
            lightColours(block(at + 2, listFields[name][0], lines.length), palette),
          ),
  });
}
