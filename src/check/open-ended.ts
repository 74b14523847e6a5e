/** Words that stand for whoever may be meant: 等, 等单位, 有关部门. Nobody can be sent them, and nobody can count them. */
const openEnded =
  /等(?:有关|相关)?(?:部门|单位|机构)?$|[有相]关(?:部门|单位|机构|方面)|\betc\.?$|\band others$/;

export function isOpenEnded(name: string): boolean {
  return openEnded.test(name);
}
