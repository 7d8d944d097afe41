import { label } from '../../../app/labels.ts';
import { Select, TextInput } from '../../../ui/index.ts';
import type { Party } from '../party.ts';
import { SYSTEM_KINDS, USER_ROLES } from '../words.ts';
import { ChangeFrame, ChoiceOf, DayOf, type PartProps } from './ChangeParts.tsx';
import { textIn } from './question.ts';

interface OfPartyProps extends PartProps {
  party: Party;
}

/** A User Role: one that the party does not hold is taken on, one that it holds is entered or given up. */
export function UserRolePart({ party, onRemove, ...rest }: OfPartyProps) {
  const { path, part, onChange } = rest;
  const role = textIn(part, 'role');
  const held = party.userRoles.find((each) => each.role === role);
  return (
    <ChangeFrame title="A User Role" onRemove={onRemove}>
      <Select
        name={`${path}.role`}
        label="User Role"
        placeholder="Choose a User Role"
        options={USER_ROLES}
        value={role}
        onChange={(chosen) => onChange({ role: chosen })}
      />
      {role && !held ? <DayOf {...rest} name="addedOn" label="Taken on" /> : null}
      {role && !held?.enteredOn ? <DayOf {...rest} name="enteredOn" label="User Entry completed on" optional /> : null}
      {role ? (
        <DayOf
          {...rest}
          name="until"
          label="Given up after"
          hint={
            held
              ? `${label(role)} is held now. The last day on which the Party acts in it.`
              : 'The last day on which the Party acts in it.'
          }
          optional={!held?.enteredOn}
        />
      ) : null}
    </ChangeFrame>
  );
}

const A_NEW_ONE = 'A new one';

/** A User System: a new one is taken into use, one of the party's is no longer used. */
export function UserSystemPart({ party, onRemove, ...rest }: OfPartyProps) {
  const { path, part, onChange } = rest;
  const own = party.systems.find(({ name }) => name === part.name);
  return (
    <ChangeFrame title="A User System" onRemove={onRemove}>
      <Select
        name={own ? `${path}.name` : `${path}.which`}
        label="Which"
        options={[
          { value: '', label: A_NEW_ONE },
          ...party.systems.filter(({ inUseUntil }) => !inUseUntil).map(({ name }) => ({ value: name, label: name })),
        ]}
        value={own ? own.name : ''}
        onChange={(name) => onChange({ name })}
      />
      {own ? (
        <DayOf {...rest} name="inUseUntil" label="No longer used after" />
      ) : (
        <>
          <TextInput
            name={`${path}.name`}
            label="Its name"
            value={textIn(part, 'name')}
            onChange={(name) => onChange({ ...part, name })}
          />
          <ChoiceOf {...rest} name="kind" label="Kind" placeholder="Choose a kind" options={SYSTEM_KINDS} />
          <DayOf {...rest} name="inUseFrom" label="In use from" />
          <DayOf {...rest} name="toldOn" label="The SSC is told on" optional />
        </>
      )}
    </ChangeFrame>
  );
}
