import { cleanName } from '../../../platform/files/receive-file.ts';

/** Names that mean a device on some machines, whatever comes after the point. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Gives each file of an archive a name of its own, which every machine can write: no folders or odd characters in it, and no
 * two that differ in their case alone. A second `plan.pdf` becomes `plan (2).pdf`.
 */
export function fileNames(): (folder: string, given: string) => string {
  const taken = new Set<string>();
  return (folder, given) => {
    const ending = /\.([A-Za-z0-9]{1,5})$/.exec(given)?.[1] ?? 'bin';
    const stem = cleanName(given, ending).slice(0, -ending.length - 1);
    const own = DEVICES.test(stem) ? `${stem}-file` : stem;
    for (let number = 1; ; number++) {
      const name = `${folder}/${own}${number > 1 ? ` (${number})` : ''}.${ending}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}
