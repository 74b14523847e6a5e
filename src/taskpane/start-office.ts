import { tooOld } from '../hosts/excel/requirement';
import type { Text } from '../plan/language';

/** Office.js sometimes never says that it is ready, so nobody waits for it longer than this, in milliseconds. */
const patience = 10_000;

/** Waits for Excel; says why when it cannot be worked in. */
export async function startOffice(): Promise<Text | undefined> {
  if (typeof Office === 'undefined') return noOffice;
  const ready = await Promise.race([
    Office.onReady().then(({ host }) => host ?? 'browser'),
    new Promise<undefined>((resolve) => setTimeout(resolve, patience)),
  ]);
  if (ready === undefined) return noAnswer;
  return ready === Office.HostType.Excel ? tooOld() : noOffice;
}

const noOffice: Text = {
  'zh-CN': '本页面是 Excel 加载项的一部分,请在 Excel 的“开始”选项卡中点“责任矩阵”打开。',
  en: 'This page is part of an Excel add-in. Please open it with “Responsibility Matrix” on Excel’s Home tab.',
};

const noAnswer: Text = {
  'zh-CN': 'Excel 没有响应。请检查网络(首次打开需要联网),关闭本窗格后重新打开。',
  en: 'Excel does not answer. Please check your network (the first start needs one), then close this pane and open it again.',
};
