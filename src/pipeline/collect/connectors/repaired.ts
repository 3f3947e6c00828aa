/** A feed that was cut off, up to its last whole item and closed; other text stays as it is. */
export function repaired(text: string): string {
  const tag = text.includes('</entry>') ? '</entry>' : '</item>';
  const end = text.lastIndexOf(tag);
  if (end < 0) return text;
  const open = /<rss[\s>]/i.test(text) ? '</channel></rss>' : /<rdf:RDF[\s>]/i.test(text) ? '</rdf:RDF>' : '</feed>';
  return text.slice(0, end + tag.length) + open;
}
