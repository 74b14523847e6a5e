/** Words in quotation marks; marks within them become inner ones. */
export function quote(words: string): string {
  return `“${words.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}
