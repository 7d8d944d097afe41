import type { Sso } from '../../access/sso.ts';
import type { Handler } from '../../platform/http/handler.ts';
import { changePassword } from './change-password.ts';
import { invitePersonCommand } from './commands/invite-person.ts';
import { readNotices } from './commands/read-notices.ts';
import { resetSecondStep } from './commands/reset-second-step.ts';
import { retryMessage } from './commands/retry-message.ts';
import { setBodySso } from './commands/set-body-sso.ts';
import { setSso } from './commands/set-sso.ts';
import type { Demo } from './demo.ts';
import { listDemoPeople, setClock } from './demo.ts';
import { acceptInvitation, readInvitation } from './invitations.ts';
import { downloadAccessLog, listAccessLog } from './queries/access-log.ts';
import { listBodySso } from './queries/list-body-sso.ts';
import { listNotices } from './queries/list-notices.ts';
import { listOutbox } from './queries/list-outbox.ts';
import { readMe } from './queries/read-me.ts';
import { readSso } from './queries/read-sso.ts';
import { beginPasskeySignIn, finishPasskeySignIn, finishSignIn, signIn, signOut } from './sign-in.ts';
import { beginSso, finishSso } from './sso.ts';

/**
 * @param demo undefined in production: then nobody can be signed in with one click and nothing sets the clock
 * @param sendsMail whether a mail server is set
 */
export function accessRoutes(demo: Demo | undefined, sendsMail: boolean, sso: Sso): Handler[] {
  return [
    signIn,
    finishSignIn,
    beginPasskeySignIn,
    finishPasskeySignIn,
    signOut,
    readInvitation,
    acceptInvitation,
    changePassword,
    invitePersonCommand,
    resetSecondStep,
    beginSso,
    finishSso,
    readSso(sso),
    setSso(sso),
    listBodySso(sso),
    setBodySso(sso),
    readMe(demo !== undefined),
    listDemoPeople(demo),
    setClock(demo),
    listNotices,
    readNotices,
    listOutbox(sendsMail),
    retryMessage,
    listAccessLog,
    downloadAccessLog,
  ];
}
