import type { Citation } from '../../rules/rulebook/citations.ts';

/**
 * Whether the name of a test names a source: by its clause ("G8.36", also as the first of a range), by the question a
 * default answers ("Q5"), by its modification ("SECMP0059"), or by its key.
 */
export function namesClause(name: string, key: string, citation: Citation): boolean {
  return marksOf(key, citation).some((mark) => new RegExp(`(?<![\\w.])${escaped(mark)}(?![\\w]|\\.\\d)`).test(name));
}

function marksOf(key: string, { document, clause }: Citation): readonly string[] {
  if (document.startsWith('Modification ')) return [key, document.slice('Modification '.length)];
  if (document === 'Security Controls Framework')
    return [key, `SCF ${/SCF_(\d+)_(\d+)/.exec(key)?.slice(1).join('.')}`];
  const clauses = clause?.match(/\b[A-Z]\d+\.\d+(?:\([a-z]\))?|^Q\d+$/g) ?? [];
  // Other defaults have no number: a test says "default: rounding".
  const named = document === 'Assay defaults' && clauses.length === 0 ? [`default: ${clause}`] : [];
  return [key, ...clauses, ...named];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
