import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiProblem, problemIn } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useFilter } from '../../app/address.ts';
import { DownloadIcon } from '../../ui/icons.ts';
import { ButtonLink, Empty, Filters, humanise, Page, plural, Section, Select, TextInput } from '../../ui/index.ts';
import { OperationCard } from './OperationCard.tsx';
import { type Entry, entriesOf, type OpenApi } from './openapi.ts';
import './api-reference.css';

const DOCUMENT = '/api/openapi.json';

async function readDocument(): Promise<OpenApi> {
  const response = await fetch(DOCUMENT);
  const text = await response.text();
  if (!response.ok) throw problemIn(response.status, text);
  return JSON.parse(text) as OpenApi;
}

/** The public API, as its OpenAPI document tells it: the same one that these pages use. */
export default function ApiReferencePage() {
  const document = useQuery<OpenApi, ApiProblem>({
    queryKey: ['openapi'],
    queryFn: readDocument,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Page
      title="API reference"
      lede="Everything these pages do, a program can do: they use this API and nothing else."
      actions={
        <ButtonLink href={DOCUMENT} download icon={DownloadIcon}>
          OpenAPI document
        </ButtonLink>
      }
    >
      <Answered answer={document} what="API reference" shape="cards">
        {(found) => <Reference document={found} />}
      </Answered>
    </Page>
  );
}

function Reference({ document }: { document: OpenApi }) {
  const [search, setSearch] = useState('');
  const [module, setModule] = useFilter('module');
  const modules = document.tags.map(({ name }) => name);
  const all = entriesOf(document);
  const shown = all.filter((entry) => fits(entry, module, search));
  return (
    <>
      <p className="measure">{document.info.description}</p>
      <Filters label="Filter the operations">
        <Select
          name="module"
          label="Module"
          placeholder="All modules"
          options={modules.map((name) => ({ value: name, label: humanise(name) }))}
          value={module}
          onChange={setModule}
        />
        <TextInput name="search" type="search" label="Search" value={search} onChange={setSearch} />
      </Filters>
      <p className="small muted" role="status">{`${shown.length} of ${plural(all.length, 'operation')} shown`}</p>
      {shown.length === 0 ? <Empty title="No operation fits" compact /> : null}
      {modules.map((name) => {
        const entries = shown.filter(({ tags }) => tags.includes(name));
        return entries.length === 0 ? null : (
          <Section key={name} title={humanise(name)} id={`module-${name}`}>
            <div className="operations">
              {entries.map((entry) => (
                <OperationCard key={entry.operationId} entry={entry} document={document} />
              ))}
            </div>
          </Section>
        );
      })}
    </>
  );
}

function fits({ tags, operationId, summary, path }: Entry, module: string, search: string): boolean {
  const text = `${operationId} ${summary} ${path}`.toLowerCase();
  return (module === '' || tags.includes(module)) && text.includes(search.trim().toLowerCase());
}
