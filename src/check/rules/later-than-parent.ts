import { quote } from '../../plan/quote';
import { partsOfItems } from '../parts-of-items';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const laterThanParent: RuleOn<'section'> = {
  id: 'later-than-parent',
  title: { 'zh-CN': '子任务晚于上级任务', en: 'Part due after the whole' },
  reason: {
    'zh-CN': '子任务还没到期，上级任务已经要完成，两个时限总有一个不对。',
    en: 'Where a part is due after the whole, one of the two dates is wrong.',
  },
  severity: 'warning',
  each: 'section',
  *check(section, facts) {
    for (const { part, whole } of partsOfItems(facts.tasksOf(section.id))) {
      const [own, above] = [part.deadline, whole.deadline];
      if (!own?.date || !above?.date || own.date <= above.date) continue;
      yield {
        task: part.id,
        field: 'deadline',
        words: own.text,
        message: {
          'zh-CN': `${quote(taskName(part))}的时限是${quote(own.text)}，晚于它所属的${quote(taskName(whole))}的${quote(above.text)}。`,
          en: `${quote(taskName(part))} is due ${quote(own.text)}, after ${quote(taskName(whole))}, of which it is a part (${quote(above.text)}).`,
        },
        suggestion: { 'zh-CN': '请核对两个时限。', en: 'Check both dates.' },
      };
    }
  },
};
