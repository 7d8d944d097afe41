import { inForce, type Overlay } from '../rulebook/dated.ts';
import { entryStatuses } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { allow, type Because, because, type Outcome, refuse } from '../values/outcome.ts';
import type { AssuranceStatus, UserRole } from '../vocabulary.ts';

/** The assurance status of a Party in one role, as the SSC set it last. */
export type StatusInRole = { readonly status: AssuranceStatus; readonly setOn: Day };

/** Whether User Entry may be completed in a role, with the reasons; `brief` says no more than that (for DCC). */
export type Gate = {
  readonly open: boolean;
  readonly because: readonly Because[];
  readonly brief: readonly Because[];
};

const ENTRY = { cite: 'H1_10_ENTRY', trust: 'published' } as const;

/**
 * Whether a Party may complete User Entry in a role, as far as security goes: it has an assurance status, and one with
 * which entry may be completed. Approved subject to conditions is enough (H1.10(c); default Q10). An Other User also needs
 * a privacy assessment, which is not decided here (H1.10(d)).
 *
 * @param current the newest status in this role that was set on or before `on`
 */
export function userEntryGate(userRole: UserRole, current: StatusInRole | undefined, on: Day, overlay?: Overlay): Gate {
  const allowed = inForce(entryStatuses, on, overlay);
  const open = current !== undefined && allowed.value.includes(current.status);
  const step = current
    ? because(open ? 'status-allows-entry' : 'status-forbids-entry', allowed, { userRole, ...current })
    : because('no-status-yet', ENTRY, { userRole });
  const privacy =
    userRole === 'other-user'
      ? [because('privacy-not-decided-here', { cite: 'H1_10D_PRIVACY', trust: 'published' }, { userRole })]
      : [];
  return {
    open,
    because: [step, ...privacy],
    brief: [because(open ? 'entry-security-met' : 'entry-security-not-met', ENTRY, { userRole }), ...privacy],
  };
}

export type UserEntryRecorded = {
  readonly event: 'user-entry-recorded';
  readonly userRole: UserRole;
  readonly enteredOn: Day;
};

/** A User Role of a Party, and where it stands. */
export type RoleOfParty = {
  readonly userRole: UserRole;
  readonly enteredOn: Day | null;
  /** The newest status set on or before the day of entry. */
  readonly statusThen: StatusInRole | undefined;
};

/**
 * SECAS records that User Entry was completed in a role on a day, on which the gate was open.
 *
 * Refuses: `already-entered`, `day-in-future`, `user-entry-closed`.
 */
export function recordUserEntry(
  role: RoleOfParty,
  enteredOn: Day,
  on: Day,
  overlay?: Overlay,
): Outcome<readonly UserEntryRecorded[]> {
  const { userRole } = role;
  if (role.enteredOn) return refuse('already-entered', { userRole, enteredOn: role.enteredOn });
  if (enteredOn > on) return refuse('day-in-future', { on: enteredOn });
  const gate = userEntryGate(userRole, role.statusThen, enteredOn, overlay);
  if (!gate.open) return refuse('user-entry-closed', { userRole, on: enteredOn }, gate.because);
  return allow([{ event: 'user-entry-recorded', userRole, enteredOn }], gate.because);
}
