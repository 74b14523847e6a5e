import { roleTerms, usualTerms } from '../../src/plan/role-terms';

const termsFor = (lead: string, co: string, language: 'zh-CN' | 'en') =>
  roleTerms({ roleSigns: { words: { [language]: { lead, co } } } });

test('where nothing is settled sentences speak of leads and co-responsible units', () => {
  expect(usualTerms).toEqual({
    zh: { leadUnit: '牵头单位', leads: '牵头', coUnit: '责任单位', shares: '配合' },
    en: { lead: 'lead', leads: 'leads', coUnits: 'co-responsible units' },
  });
});

test.each([
  ['主责单位', '协办单位', { leadUnit: '主责单位', leads: '主责', coUnit: '协办单位', shares: '协办' }],
  ['主办', '协办', { leadUnit: '主办', leads: '主办', coUnit: '协办', shares: '协办' }],
])('%s, %s', (lead, co, zh) => {
  expect(termsFor(lead, co, 'zh-CN')).toEqual({ ...usualTerms, zh });
});

test.each([
  ['Main unit', 'Supporting', { lead: 'main unit', leads: 'main units', coUnits: 'supporting units' }],
  ['Lead agency', 'Partners', { lead: 'lead agency', leads: 'lead agencies', coUnits: 'partners' }],
  [
    'Accountable',
    'Responsible',
    { lead: 'accountable unit', leads: 'accountable units', coUnits: 'responsible units' },
  ],
  ['PMO', 'Partner', { lead: 'PMO', leads: 'PMOs', coUnits: 'partners' }],
])('%s, %s', (lead, co, en) => {
  expect(termsFor(lead, co, 'en')).toEqual({ ...usualTerms, en });
});
