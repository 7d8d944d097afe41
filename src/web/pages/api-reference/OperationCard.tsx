import type { ReactNode } from 'react';
import { type Entry, type OpenApi, refName, resolved, type Schema, typeInWords } from './openapi.ts';

/** One operation: how it is called, what goes in, what comes out, and what it may refuse. */
export function OperationCard({ entry, document }: { entry: Entry; document: OpenApi }) {
  const { operationId, method, path, summary, parameters, requestBody, responses, security } = entry;
  const sent = Object.entries(requestBody?.content ?? {})[0];
  const answer = Object.entries(responses['200']?.content ?? {})[0];
  const refusals = Object.entries(responses).filter(([status]) => status !== '200' && status !== 'default');
  return (
    <details className="operation" id={operationId}>
      <summary>
        <span className={`operation__method operation__method--${method.toLowerCase()}`}>{method}</span>
        <code className="operation__path">{path}</code>
        <span className="operation__summary">{summary}</span>
      </summary>
      <div className="operation__body">
        <p className="small muted">
          <code>{operationId}</code>
          {security ? ', without signing in' : ''}
        </p>
        {parameters.length > 0 ? (
          <Part title="Parameters">
            <dl className="fields">
              {parameters.map(({ name, in: place, required, schema }) => (
                <Field
                  key={`${place} ${name}`}
                  name={name}
                  note={`${place}${required ? ', required' : ''}`}
                  schema={schema}
                />
              ))}
            </dl>
          </Part>
        ) : null}
        {sent ? (
          <Part title={`Body, ${sent[0]}`}>
            <Fields schema={sent[1].schema} document={document} />
          </Part>
        ) : null}
        {answer ? (
          <Part title={`Answer, ${answer[0]}`}>
            <Fields schema={answer[1].schema} document={document} />
          </Part>
        ) : null}
        {refusals.length > 0 ? (
          <Part title="Refusals of its own">
            <ul>
              {refusals.map(([status, { description }]) => (
                <li key={status}>
                  <strong>{status}</strong> {(description ?? '').replaceAll('`', '')}
                </li>
              ))}
            </ul>
          </Part>
        ) : null}
      </div>
    </details>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="operation__part">
      <p className="operation__heading">{title}</p>
      {children}
    </div>
  );
}

function Fields({ schema, document }: { schema: Schema; document: OpenApi }) {
  const name = refName(schema);
  const { properties, required, description } = resolved(schema, document);
  if (!properties) return <p>{typeInWords(schema)}</p>;
  return (
    <>
      {name ? <p className="small muted">{description ? `${name}: ${description}` : name}</p> : null}
      <dl className="fields">
        {Object.entries(properties).map(([field, inner]) => (
          <Field key={field} name={field} note={required?.includes(field) ? '' : 'may be missing'} schema={inner} />
        ))}
      </dl>
    </>
  );
}

function Field({ name, note, schema }: { name: string; note: string; schema: Schema }) {
  return (
    <div className="fields__row">
      <dt>
        <code>{name}</code>
      </dt>
      <dd>
        {typeInWords(schema)}
        {note ? <span className="muted"> · {note}</span> : null}
        {schema.description ? <span className="fields__text">{schema.description}</span> : null}
      </dd>
    </div>
  );
}
