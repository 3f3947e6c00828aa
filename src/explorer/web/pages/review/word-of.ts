/** What stands in a field of a form; null where it is empty or not there. */
export function wordOf(form: FormData, name: string): string | null {
  const word = form.get(name);
  return typeof word === 'string' && word.trim() !== '' ? word.trim() : null;
}
