/** The level of government that a unit's name may begin with. */
const level = /^[省市州盟县区旗](?=.)/;

/** The name without its level, which lists often give only once: 市甲局、乙局. */
export function withoutLevel(name: string): string {
  return name.replace(level, '');
}
