import type { Assignment, Deadline, Plan, Reading, Target, Task, Unit } from '../../src/plan/plan';

/** Chooses one of several; the same seed chooses the same. */
export type Pick = <Item>(items: readonly Item[]) => Item;

/** Puts one fault into a sound plan, at a place of the dice's choosing. */
export type Fault = (plan: Plan, pick: Pick) => Plan;

/** For each rule, by id, the fault it is there to find. */
export const faults: Readonly<Record<string, Fault>> = {
  'missing-lead': inTask((task, _plan, pick) => ({
    assignments: pick([task.assignments.filter(({ role }) => role === 'co'), []]),
  })),
  'shared-without-lead': inTask((task) => ({
    text: `${task.text}各有关方面按职责分工负责。`,
    assignments: task.assignments.map((assignment) => ({ ...assignment, role: 'co' })),
  })),
  'several-leads': inTask((task, plan, pick) => ({
    assignments: [...strangers(task, plan, pick, 3).map((id) => assigned(id, 'lead')), ...task.assignments],
  })),
  'assumed-lead': inTask((task) => ({
    assignments: task.assignments.map((assignment) => ({ ...assignment, basis: 'assumed-order' })),
  })),
  'collective-lead': inTask(({ assignments }) => ({
    assignments: [
      assigned('各县人民政府', 'lead'),
      ...assignments.filter(({ role, unit }) => role === 'co' && unit !== '各县人民政府'),
    ],
  })),
  'open-ended-lead': inTask(
    ({ assignments }) => ({
      assignments: [assigned('市有关部门', 'lead'), ...assignments.filter(({ role }) => role === 'co')],
    }),
    ['市有关部门'],
  ),
  'open-ended-co': inTask(
    ({ assignments }, _plan, pick) => ({
      assignments: [...assignments, assigned(pick(['有关部门', '相关单位']), 'co')],
    }),
    ['有关部门', '相关单位'],
  ),
  'lead-also-co': inTask(({ assignments }) => ({
    assignments: [...assignments, ...assignments.filter(({ role }) => role === 'lead').map(asCo)],
  })),
  'duplicate-unit': inTask(({ assignments }, _plan, pick) => ({
    assignments: [...assignments, pick(assignments)],
  })),
  'lead-alone': inTask(({ assignments }) => ({
    assignments: assignments.filter(({ role }) => role === 'lead'),
  })),
  'many-co-units': (plan, pick) => {
    const schools = Array.from({ length: 21 }, (_, i) => `第${i + 1}中学`);
    const task = pick(plan.tasks);
    const assignments = [...task.assignments, ...schools.map((name) => assigned(name, 'co'))];
    return { ...editTask(plan, task, { assignments }), units: [...plan.units, ...schools.map(unitCalled)] };
  },
  'nearly-everybody': inTask((task, plan) => ({
    assignments: [
      ...task.assignments,
      ...plan.units
        .filter(({ id }) => task.assignments.every((assignment) => assignment.unit !== id))
        .map(({ id }) => assigned(id, 'co')),
    ],
  })),
  'same-task-different-lead': copiedTask((task, plan, pick) => [
    ...strangers(task, plan, pick, 1).map((id) => assigned(id, 'lead')),
    ...task.assignments.map(asCo),
  ]),
  'repeated-task': copiedTask(({ assignments }) => assignments),
  'unregistered-unit': (plan, pick) => {
    const unit = pick(plan.units.filter(({ id }) => plan.tasks.some((task) => names(task, id))));
    return { ...plan, units: plan.units.filter((other) => other !== unit) };
  },
  'name-of-two-units': inUnit((unit, plan, pick) => ({
    aliases: [pick(plan.units.filter((other) => other !== unit)).name],
  })),
  'damaged-unit-name': inUnit(({ name }, _plan, pick) => ({
    name: pick(['委', '局', `${name}（`, `${name.slice(0, 2)}\uFFFD局`]),
  })),
  'doubled-character': inUnit((_unit, _plan, pick) => ({
    name: pick(['市老干部干局', '市科学学院', '市科技局局', '市委委']),
  })),
  'bracket-of-another-place': (plan, pick) => ({
    ...inUnit(() => ({ name: pick(['县委党校（云岭行政学院）', '县文联（云岭市作协）']) }))(plan, pick),
    issuer: pick(['云岭市南溪县人民政府', '中共云岭市北沟县委']),
  }),
  'glued-unit-names': inUnit((unit, plan, pick) => {
    const first = pick(plan.units.filter((other) => other !== unit && /^市.*局$/.test(other.name)));
    const second = pick(plan.units.filter((other) => other !== unit && other !== first));
    return { name: first.name + second.name };
  }),
  'likely-misspelt-unit': (plan, pick) => {
    const [wrong, right] = pick([
      ['市文化与旅游局', '市文化和旅游局'],
      ['市农业农材局', '市农业农村局'],
      ['市人力资源社会保险局', '市人力资源社会保障局'],
      ['市自然资原局', '市自然资源局'],
    ] as const);
    const task = pick(plan.tasks.filter((row) => !names(row, right)));
    const often = plan.tasks.filter((row) => row !== task && !names(row, right)).slice(0, 2);
    const written = (row: Task): readonly Assignment[] =>
      row === task ? [assigned(wrong, 'co')] : often.includes(row) ? [assigned(right, 'co')] : [];
    return {
      ...plan,
      tasks: plan.tasks.map((row) => ({ ...row, assignments: [...row.assignments, ...written(row)] })),
      units: [...plan.units, unitCalled(wrong)],
    };
  },
  'label-in-unit-name': inUnit(({ name }, _plan, pick) => ({
    name: pick(['责任单位:', '牵头单位：', '配合部门']) + name,
  })),
  'informal-unit-name': inUnit((_unit, _plan, pick) => ({
    name: pick(['市发改委', '市卫健委', '市住建局', '市工信局']),
  })),
  'renamed-unit': inUnit((_unit, _plan, pick) => ({
    name: pick(['市环保局', '市卫计委', '市国土资源局', '市物价局']),
  })),
  'missing-level-prefix': (plan, pick) => {
    const { name } = pick(plan.units.filter((unit) => /^市.*[局联]$/.test(unit.name)));
    return withAssignment(
      { ...plan, units: [...plan.units, unitCalled(name.slice(1))] },
      assigned(name.slice(1), 'co'),
      pick,
    );
  },
  'several-names': (plan, pick) => {
    const { id } = pick(
      plan.units.filter(({ id }) => plan.tasks.filter((task) => names(task, id)).length > 1),
    );
    const task = pick(plan.tasks.filter((row) => names(row, id)));
    return editTask(plan, task, {
      assignments: task.assignments.map((assignment) =>
        assignment.unit === id ? { ...assignment, printed: '市文旅体局' } : assignment,
      ),
    });
  },
  'undefined-collective': (plan) => ({
    ...plan,
    units: plan.units
      .filter(({ id }) => plan.tasks.some((task) => names(task, id)))
      .map(({ members: _, ...unit }) => unit),
  }),
  'collective-with-member': (plan, pick) => {
    const task = pick(plan.tasks.filter((row) => names(row, '各县人民政府')));
    const member = pick(['南溪县人民政府', '北沟县人民政府']);
    return editTask(plan, task, { assignments: [...task.assignments, assigned(member, 'co')] });
  },
  'unit-without-tasks': (plan, pick) => ({
    ...plan,
    units: [...plan.units, unitCalled(pick(['市气象局', '市地震局', '市体育中心']))],
  }),
  'never-leads': (plan, pick) => everywhere(plan, pick(['市财政局', '市广播电视台', '市自然资源局'])),
  'many-leads': (plan, pick) => {
    const unit = pick(['市教育局', '市妇联', '市档案馆']);
    return {
      ...plan,
      tasks: plan.tasks.map((task, i) =>
        i % 2
          ? task
          : {
              ...task,
              assignments: [
                assigned(unit, 'lead'),
                ...task.assignments.filter((a) => a.role === 'co' && a.unit !== unit),
              ],
            },
      ),
    };
  },
  'many-tasks': (plan, pick) => {
    const unit = pick(['市教育局', '市妇联', '市档案馆']);
    const twice = doubled(plan);
    return {
      ...twice,
      tasks: [...everywhere({ ...twice, tasks: twice.tasks.slice(1) }, unit).tasks, twice.tasks[0] as Task],
    };
  },
  'in-every-task': (plan, pick) => everywhere(plan, pick(['市教育局', '市妇联', '市档案馆'])),
  'uneven-load': (plan, pick) => everywhere(thinned(plan), pick(['市教育局', '市妇联', '市档案馆'])),
  'years-run-together': (plan, pick) =>
    pick([
      { ...plan, title: '云岭市全民阅读行动实施方案（20212025年）' },
      { ...plan, basis: ['全民阅读规划(20212035年)'] },
    ]),
  'mixed-year-dashes': (plan, pick) => ({
    ...plan,
    basis: [`全民阅读规划（2021${pick(['-', '―', '～'])}2035年）`],
  }),
  'document-number-brackets': (plan, pick) =>
    pick([
      { ...plan, documentNumber: '云政发(2021)9号' },
      inTask(({ text }) => ({ text: `${text}落实云办发［2021］12号要求。` }))(plan, pick),
    ]),
  'half-width-punctuation': inTask(({ text }, _plan, pick) => ({
    text: text.replace('，', pick([',', ';', ':'])),
  })),
  'repeated-words': inTask(({ text }, _plan, pick) => ({
    text:
      text +
      pick([
        '面向农村和社区的读者特别是面向农村和社区的读者，送书上门。',
        '把阅读指导融入课后服务，把阅读指导融入课后服务之中。',
      ]),
  })),
  'redundant-comparator': inTarget((_target, pick) => ({
    text: pick(['至少建有6个以上', '不少于200人次以上', '每个县至少有2名以上讲书人']),
  })),
  'empty-task': inTask(() => ({ title: '', text: ' ' })),
  'repeated-number': inTask((task, plan) => {
    const rows = plan.tasks.filter(({ section }) => section === task.section);
    const neighbour = rows[rows.indexOf(task) - 1] ?? rows[1];
    return neighbour ? { number: neighbour.number } : {};
  }),
  'number-gap': (plan, pick) => {
    const task = pick(
      plan.tasks.filter((row, i) => plan.tasks[i + 1]?.section === row.section && row.number !== '（一）'),
    );
    return pick([
      editTask(plan, task, { number: '' }),
      { ...plan, tasks: plan.tasks.filter((row) => row !== task) },
    ]);
  },
  'several-tasks-in-a-row': inTask((_task, _plan, pick) => ({
    text: pick(['一是建好书屋，二是办好活动。', '①建好书屋；②办好活动。', '（1）建好书屋。（2）办好活动。']),
  })),
  'missing-source': (plan, pick) => {
    const { place: _, ...task } = pick(plan.tasks);
    return { ...plan, tasks: plan.tasks.map((row) => (row.id === task.id ? task : row)) };
  },
  'missing-deadline': (plan, pick) => {
    const { deadline: _, ...task } = pick(plan.tasks);
    return { ...plan, tasks: plan.tasks.map((row) => (row.id === task.id ? task : row)) };
  },
  'few-deadlines': (plan, pick) => {
    const kept = pick(plan.tasks).id;
    return {
      ...plan,
      tasks: plan.tasks.map((task) => {
        const { deadline: _, ...rest } = task;
        return task.id === kept ? task : rest;
      }),
    };
  },
  'unreadable-deadline': inTask((_task, _plan, pick) => ({
    deadline: { text: pick(['下一步', '条件成熟时', '20025年底']) },
  })),
  'deadline-outside-period': inTask((_task, _plan, pick) => ({
    deadline: pick<Deadline>([
      { text: '2052年底', date: '2052-12-31' },
      { text: '2012年6月', date: '2012-06-30' },
    ]),
  })),
  'damaged-figure': inTarget(() => ({ damaged: true })),
  'target-without-figure': (plan, pick) => {
    const { value: _, ...target } = pick(plan.targets);
    return {
      ...plan,
      targets: plan.targets.map((row) => (row.id === target.id ? { ...target, indicator: '注册人数' } : row)),
    };
  },
  'missing-measure': (plan, pick) => {
    const { unit: _, ...target } = pick(plan.targets);
    return { ...plan, targets: plan.targets.map((row) => (row.id === target.id ? target : row)) };
  },
  'unclear-direction': inTarget((_target, pick) => ({
    indicator: pick(['投诉率', '逾期率', '事故起数']),
    comparator: '>=',
  })),
  'unknown-frequency': inTarget(() => ({ frequency: 'unknown' })),
  'missing-baselines': (plan, pick) => {
    const { baseline: _, ...target } = pick(plan.targets);
    return {
      ...plan,
      targets: plan.targets.map((row) =>
        row.id === target.id ? { ...target, frequency: 'at-deadline' } : row,
      ),
    };
  },
  'baseline-beyond-target': inTarget(() => ({
    text: '培训达到300人次以上',
    comparator: '>=',
    value: 300,
    unit: '人次',
    baseline: { value: 500 },
  })),
  'rate-out-of-range': inTarget((_target, pick) => ({
    text: '参与率达到要求',
    indicator: pick(['居民参与率', '书屋覆盖率', '读者满意度']),
    unit: '%',
    value: pick([101, 950]),
    frequency: 'cumulative',
  })),
  'reading-in-another-unit': inTarget((_target, pick) =>
    pick([
      { readings: [{ date: '2022-06-30', value: 3, unit: '场' }] },
      { unit: '%', frequency: 'at-deadline', value: 95, readings: [{ date: '2022-06-30', value: 0.72 }] },
    ]),
  ),
  'falling-total': inTarget((target, pick) => ({
    frequency: pick(['cumulative', 'per-year']),
    unit: '个',
    readings: [
      { date: '2022-09-30', value: nearly(target, pick([0.9, 0.94])) },
      { date: '2022-06-30', value: nearly(target) },
    ],
  })),
  'finished-below-target': inTarget((target, pick) => ({
    readings: [
      {
        date: '2022-06-30',
        value: nearly(target),
        remark: pick(['已完成', '提前完成全年任务', '已全部办结']),
      },
    ],
  })),
  'empty-report': inTarget((target, pick) => ({
    readings: pick<Reading[]>([
      [{ date: '2022-06-30', remark: '正在推进' }],
      [
        { date: '2022-06-30', value: nearly(target) },
        { date: '2022-09-30', value: nearly(target) },
      ],
    ]),
  })),
  'stale-report': (plan, pick) => ({
    ...plan,
    targets: plan.targets.map((row, index) => ({
      ...row,
      readings: [{ date: index ? '2022-09-30' : pick(['2021-12-31', '2022-03-31']), value: nearly(row) }],
    })),
  }),
  'differing-report-dates': (plan, pick) => ({
    ...plan,
    targets: plan.targets.map((row, index) => ({
      ...row,
      readings: [{ date: index ? '2022-09-30' : pick(['2022-09-15', '2022-09-20']), value: nearly(row) }],
    })),
  }),
  'other-lead-than-parent': withPart((task, plan, pick) => ({
    assignments: [
      ...strangers(task, plan, pick, 1).map((id) => assigned(id, 'lead')),
      ...task.assignments.map(asCo),
    ],
  })),
  'later-than-parent': withPart((_task, _plan, pick) => ({
    deadline: pick<Deadline>([
      { text: '2026年一季度', date: '2026-03-31' },
      { text: '2026年底', date: '2026-12-31' },
    ]),
  })),
  'register-order': (plan, pick) => {
    const task = pick(plan.tasks);
    const [lead, ...cos] = task.assignments;
    return editTask(plan, task, { assignments: lead ? [lead, ...cos.reverse()] : [] });
  },
  'parts-below-total': (plan, pick) => {
    const [first, ...others] = plan.targets;
    if (!first) throw new Error('No target.');
    const part = (id: string, fields: Partial<Target>): Target => ({ ...first, id, ...fields });
    const parts = pick([
      [part('yearly', { frequency: 'per-year', value: 1 })],
      [part('a', { scope: '南溪县', value: 3 }), part('b', { scope: '北沟县', value: 2 })],
    ]);
    return { ...plan, targets: [first, ...parts, ...others] };
  },
  'stages-out-of-step': (plan, pick) => ({
    ...plan,
    targets: plan.targets.map((target) =>
      target.id === 'g1'
        ? {
            ...target,
            stages: pick([
              [
                { year: 2022, value: 3 },
                { year: 2023, value: 2 },
              ],
              [{ year: 2025, value: 5 }],
            ]),
          }
        : target,
    ),
  }),
  'below-superior': inTarget(({ comparator }, pick) => ({
    value: 50,
    baseline: { value: 10 },
    superior: {
      plan: '省全民阅读行动方案',
      indicator: '覆盖率',
      comparator,
      value: pick([51, 80]),
    },
  })),
  'overdue-target': (plan, pick) => ({
    ...plan,
    targets: plan.targets.map((target, index) => ({
      ...target,
      readings: index
        ? [{ date: '2026-01-15', value: target.value ?? 0 }]
        : pick<Reading[]>([[], [{ date: '2025-12-31', value: 3 }]]),
    })),
  }),
  'far-behind-schedule': inTarget(({ frequency }, pick) => ({
    readings: [
      {
        date: '2024-12-31',
        value: frequency === 'at-deadline' ? pick([71, 75]) : pick([0, 1]),
      },
    ],
  })),
  'behind-schedule': (plan, pick) => ({
    ...plan,
    targets: plan.targets.map((target) =>
      target.id === 'g1'
        ? { ...target, readings: [{ date: '2023-12-31', value: pick([2, 2.5, 2.9]) }] }
        : target,
    ),
  }),
  'target-without-owner': (plan, pick) => {
    const { task: _, ...target } = pick(plan.targets);
    return { ...plan, targets: plan.targets.map((row) => (row.id === target.id ? target : row)) };
  },
};

function inTask(
  edit: (task: Task, plan: Plan, pick: Pick) => Partial<Task>,
  newUnits: readonly string[] = [],
): Fault {
  return (plan, pick) => {
    const task = pick(plan.tasks);
    const edited = editTask(plan, task, edit(task, plan, pick));
    const used = newUnits.filter((id) => edited.tasks.some((row) => names(row, id)));
    return { ...edited, units: [...edited.units, ...used.map(unitCalled)] };
  };
}

/** Renames a unit in the register and wherever it stands. */
function inUnit(edit: (unit: Unit, plan: Plan, pick: Pick) => Partial<Unit>): Fault {
  return (plan, pick) => {
    const unit = pick(
      plan.units.filter(({ id, kind }) => kind === 'unit' && plan.tasks.some((task) => names(task, id))),
    );
    const renamed = { ...unit, ...edit(unit, plan, pick) };
    return {
      ...plan,
      units: plan.units.map((other) => (other === unit ? renamed : other)),
      tasks: plan.tasks.map((task) => ({
        ...task,
        assignments: task.assignments.map((assignment) =>
          assignment.unit === unit.id ? { ...assignment, printed: renamed.name } : assignment,
        ),
      })),
    };
  };
}

function inTarget(edit: (target: Target, pick: Pick) => Partial<Target>): Fault {
  return (plan, pick) => {
    const target = pick(plan.targets);
    return {
      ...plan,
      targets: plan.targets.map((row) => (row === target ? { ...row, ...edit(row, pick) } : row)),
    };
  };
}

/** Repeats a task at the end of the list, under the next number of its section. */
function copiedTask(assignments: (task: Task, plan: Plan, pick: Pick) => readonly Assignment[]): Fault {
  return (plan, pick) => {
    const task = pick(plan.tasks);
    const copy = {
      ...task,
      id: 'copy',
      section: 's3',
      number: '（四）',
      assignments: assignments(task, plan, pick),
    };
    return { ...plan, tasks: [...plan.tasks, copy] };
  };
}

/** A figure that does not reach the target and is late for nothing. */
function nearly({ value = 0 }: Target, share = 0.95): number {
  return value * share;
}

/** Numbers a task 9 and puts behind it a part of it, 9.1, with a fault of its own. */
function withPart(fault: (task: Task, plan: Plan, pick: Pick) => Partial<Task>): Fault {
  return (plan, pick) => {
    const whole = pick(plan.tasks);
    const part = { ...whole, id: 'part', number: '9.1', title: `${whole.title}的试点`, text: '先行试点。' };
    return {
      ...plan,
      tasks: plan.tasks.flatMap((task) =>
        task === whole
          ? [
              { ...whole, number: pick(['9', '9.', '９、']) },
              { ...part, ...fault(whole, plan, pick) },
            ]
          : [task],
      ),
    };
  };
}

function editTask(plan: Plan, task: Task, fields: Partial<Task>): Plan {
  return { ...plan, tasks: plan.tasks.map((row) => (row === task ? { ...row, ...fields } : row)) };
}

function withAssignment(plan: Plan, assignment: Assignment, pick: Pick): Plan {
  const task = pick(plan.tasks);
  return editTask(plan, task, { assignments: [...task.assignments, assignment] });
}

/** One unit more in every task that does not name it yet. */
function everywhere(plan: Plan, unit: string): Plan {
  return {
    ...plan,
    tasks: plan.tasks.map((task) =>
      names(task, unit) ? task : { ...task, assignments: [...task.assignments, assigned(unit, 'co')] },
    ),
  };
}

/** Every section with as many tasks again. */
function doubled(plan: Plan): Plan {
  const more = plan.tasks.map((task) => ({
    ...task,
    id: `${task.id}-more`,
    section: `${task.section}-more`,
    title: `${task.title}提升`,
    text: `${task.text}再提升。`,
  }));
  const sections = plan.sections.map((section) => ({ ...section, id: `${section.id}-more` }));
  return { ...plan, sections: [...plan.sections, ...sections], tasks: [...plan.tasks, ...more] };
}

/** Each task with a unit or two of its own, so that nobody has much to do. */
function thinned(plan: Plan): Plan {
  const rows = plan.tasks.map((task, i) => ({
    ...task,
    assignments: [assigned(`市第${i + 1}中心`, 'lead' as const), assigned(`市第${i + 1}剧团`, 'co' as const)],
  }));
  const members = plan.units.filter(({ kind }) => kind === 'unit').map(({ id }) => id);
  const ids = rows.flatMap(({ assignments }) => assignments.map(({ unit }) => unit));
  const [collective] = plan.units.filter(({ kind }) => kind === 'collective');
  return {
    ...plan,
    tasks: rows,
    units: [
      ...ids.map(unitCalled),
      ...plan.units.filter((unit) => unit !== collective),
      ...(collective ? [{ ...collective, members }] : []),
    ],
  };
}

function strangers(task: Task, plan: Plan, pick: Pick, count: number): string[] {
  const left = plan.units.filter(({ id, kind }) => kind === 'unit' && !names(task, id)).map(({ id }) => id);
  const chosen: string[] = [];
  while (chosen.length < count && left.length) chosen.push(...left.splice(left.indexOf(pick(left)), 1));
  return chosen;
}

function names(task: Task, unit: string): boolean {
  return task.assignments.some((assignment) => assignment.unit === unit);
}

function assigned(unit: string, role: Assignment['role']): Assignment {
  return { unit, printed: unit, role, basis: 'labelled' };
}

function asCo(assignment: Assignment): Assignment {
  return { ...assignment, role: 'co' };
}

function unitCalled(name: string): Unit {
  return { id: name, name, aliases: [], kind: 'unit' };
}
