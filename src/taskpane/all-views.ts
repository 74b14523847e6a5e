import { lazy, type ComponentType } from 'react';
import type { Text } from '../plan/language';
import type { ViewProps } from './view';

/** A side of the plan in the workbook that the pane shows. Its code is loaded when it is first looked at. */
export interface PaneView {
  readonly id: string;
  readonly title: Text;
  readonly View: ComponentType<ViewProps>;
}

/** In the order in which the pane offers them, behind the overview. */
export const allViews: readonly PaneView[] = [
  {
    id: 'findings',
    title: { 'zh-CN': '问题', en: 'Findings' },
    View: lazy(async () => ({ default: (await import('./views/FindingsView')).FindingsView })),
  },
  {
    id: 'edits',
    title: { 'zh-CN': '改动', en: 'Edits' },
    View: lazy(async () => ({ default: (await import('./views/EditsView')).EditsView })),
  },
  {
    id: 'versions',
    title: { 'zh-CN': '版本', en: 'Versions' },
    View: lazy(async () => ({ default: (await import('./views/VersionsView')).VersionsView })),
  },
  {
    id: 'units',
    title: { 'zh-CN': '单位', en: 'Units' },
    View: lazy(async () => ({ default: (await import('./views/UnitsView')).UnitsView })),
  },
  {
    id: 'targets',
    title: { 'zh-CN': '目标', en: 'Targets' },
    View: lazy(async () => ({ default: (await import('./views/TargetsView')).TargetsView })),
  },
  {
    id: 'settings',
    title: { 'zh-CN': '设置', en: 'Settings' },
    View: lazy(async () => ({ default: (await import('./views/SettingsView')).SettingsView })),
  },
  {
    id: 'help',
    title: { 'zh-CN': '帮助', en: 'Help' },
    View: lazy(async () => ({ default: (await import('./views/HelpView')).HelpView })),
  },
];
