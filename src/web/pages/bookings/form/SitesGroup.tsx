import { useState } from 'react';
import { Button, Stack, TextInput } from '../../../ui/index.ts';
import type { GroupProps } from './group.ts';

const MOST = 10;

export function SitesGroup({ form, change }: GroupProps) {
  const sites = form.sites ?? [];
  const [shown, setShown] = useState(Math.max(1, sites.length));
  const count = Math.max(shown, sites.length);
  const set = (at: number, site: string) =>
    change({ sites: Array.from({ length: count }, (_, index) => (index === at ? site : (sites[index] ?? ''))) });
  return (
    <Stack gap={4}>
      {Array.from({ length: count }, (_, at) => `form.sites.${at}`).map((name, at) => (
        <TextInput
          key={name}
          name={name}
          label={`Site ${at + 1}`}
          optional={at > 0}
          value={sites[at] ?? ''}
          onChange={(site) => set(at, site)}
          maxLength={200}
        />
      ))}
      {count < MOST ? (
        <Button size="s" onPress={() => setShown(count + 1)}>
          Add a site
        </Button>
      ) : null}
    </Stack>
  );
}
