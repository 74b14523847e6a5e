import type { Assignment, Plan, Target, Task, Unit } from '../../src/plan/plan';

/** A plan of an invented city that no rule has anything to say about, under any profile. */
export const cleanPlan: Plan = {
  title: '云岭市全民阅读行动实施方案（2021—2025年）',
  issuer: '云岭市人民政府',
  published: '2021-06-01',
  period: { from: 2021, to: 2025 },
  basis: [],
  leadRule: 'labelled',
  sections: [
    { id: 's1', number: '一、', title: '场馆建设行动', kind: 'action' },
    { id: 's2', number: '二、', title: '校园阅读行动', kind: 'action' },
    { id: 's3', number: '三、', title: '乡村阅读工程', kind: 'project' },
  ],
  tasks: [
    task('t1', 's1', '（一）', '新建市图书馆分馆', '市文化和旅游局', '市财政局、市自然资源局、各县人民政府'),
    task('t2', 's1', '（二）', '改造社区书屋', '市民政局', '市文化和旅游局、市住房城乡建设局、各县人民政府'),
    task('t3', 's1', '（三）', '推进图书馆夜间开放', '市文化和旅游局', '市财政局、市公安局'),
    task('t4', 's1', '（四）', '开通流动书车线路', '市交通运输局', '市文化和旅游局、市总工会'),
    task('t5', 's2', '（一）', '开好中小学阅读课', '市教育局', '市文化和旅游局、团市委'),
    task('t6', 's2', '（二）', '培训阅读指导教师', '市教育局', '市财政局、市人力资源社会保障局'),
    task('t7', 's2', '（三）', '举办少年讲书大赛', '团市委', '市教育局、市广播电视台'),
    task('t8', 's3', '（一）', '配齐农家书屋图书', '市农业农村局', '市文化和旅游局、市财政局、各县人民政府'),
    task('t9', 's3', '（二）', '组建乡村讲书队伍', '市妇联', '市农业农村局、市总工会'),
    task('t10', 's3', '（三）', '建设方言口述档案', '市档案馆', '市农业农村局、市广播电视台'),
  ],
  units: [
    unit('市文化和旅游局'),
    unit('市财政局'),
    unit('市自然资源局'),
    unit('市民政局'),
    unit('市住房城乡建设局'),
    unit('市公安局'),
    unit('市交通运输局'),
    unit('市教育局'),
    unit('市人力资源社会保障局'),
    unit('市农业农村局'),
    unit('市总工会'),
    unit('团市委'),
    unit('市广播电视台'),
    unit('市妇联'),
    unit('市档案馆'),
    { ...unit('各县人民政府'), kind: 'collective', members: ['南溪县人民政府', '北沟县人民政府'] },
    unit('南溪县人民政府'),
    unit('北沟县人民政府'),
  ],
  targets: [
    target('g1', 't1', '新建分馆6个', { indicator: '新建分馆', comparator: '=', value: 6, unit: '个' }),
    target('g2', 't6', '每年培训阅读指导教师200人次以上', {
      indicator: '培训阅读指导教师',
      value: 200,
      unit: '人次',
      frequency: 'per-year',
    }),
    target('g3', 't8', '农家书屋覆盖率由70%提升到95%以上', {
      indicator: '农家书屋覆盖率',
      value: 95,
      unit: '%',
      frequency: 'at-deadline',
      baseline: { value: 70, year: 2020 },
    }),
  ],
  milestones: [],
  notes: [],
};

function task(id: string, section: string, number: string, title: string, lead: string, cos: string): Task {
  const assignment = (name: string, role: Assignment['role']): Assignment => ({
    unit: name,
    printed: name,
    role,
    basis: 'labelled',
  });
  return {
    id,
    section,
    number,
    title,
    text: `${title}。制定年度计划，落实经费，按季度通报进展。`,
    assignments: [assignment(lead, 'lead'), ...cos.split('、').map((name) => assignment(name, 'co'))],
    deadline: { text: '2025年12月底', date: '2025-12-31' },
    place: { line: Number(id.slice(1)) },
  };
}

function unit(name: string): Unit {
  return { id: name, name, aliases: [], kind: 'unit' };
}

function target(
  id: string,
  task: string,
  text: string,
  fields: Partial<Target> & { indicator: string },
): Target {
  return { id, task, text, comparator: '>=', due: '2025', frequency: 'cumulative', ...fields };
}
