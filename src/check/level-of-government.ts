/** The level of government that a unit's name may begin with; 市场 and 区域 are words of their own. */
const level = /^(?:[省州盟旗]|市(?!场)|[县区](?!域))(?=.)/;

/** The name without its level, which lists often give only once: 市甲局、乙局. */
export function withoutLevel(name: string): string {
  return name.replace(level, '');
}
