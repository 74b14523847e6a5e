import type { Text } from './language';
import type { Role } from './plan';

/** What an office calls the two roles in print; habits differ from place to place. */
export type RoleWording =
  'responsible-units' | 'supporting-units' | 'main-units' | 'departments' | 'hosts-and-partners';

export const roleWordings: Readonly<Record<RoleWording, Readonly<Record<Role, Text>>>> = {
  'responsible-units': {
    lead: { 'zh-CN': '牵头单位', en: 'Lead' },
    co: { 'zh-CN': '责任单位', en: 'Responsible' },
  },
  'supporting-units': {
    lead: { 'zh-CN': '牵头单位', en: 'Lead' },
    co: { 'zh-CN': '配合单位', en: 'Supporting' },
  },
  'main-units': {
    lead: { 'zh-CN': '主责单位', en: 'Main unit' },
    co: { 'zh-CN': '配合单位', en: 'Supporting units' },
  },
  departments: {
    lead: { 'zh-CN': '牵头部门', en: 'Lead department' },
    co: { 'zh-CN': '责任部门', en: 'Responsible departments' },
  },
  'hosts-and-partners': {
    lead: { 'zh-CN': '主办单位', en: 'Lead agency' },
    co: { 'zh-CN': '协办单位', en: 'Partners' },
  },
};
