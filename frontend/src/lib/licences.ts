/** licences is the text of every licence that the program carries; '' where it cannot be read. */
export async function licences(): Promise<string> {
  try {
    const answer = await fetch('/licences.txt');
    return answer.ok ? await answer.text() : '';
  } catch {
    return '';
  }
}
