/** 1 task, 2 tasks. What is said of them may differ as well: 1 task has, 2 tasks have. */
export function englishCount(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
