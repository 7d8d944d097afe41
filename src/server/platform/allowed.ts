import type { Role } from '../../rules/vocabulary.ts';
import type { Actor } from '../access/actor.ts';
import { refused } from './refused.ts';

/** Deny by default: only whoever has one of these roles. @throws Refused `not-permitted` for anybody else */
export function mustBeAllowed({ roles }: Pick<Actor, 'roles'>, allows: readonly Role[]): void {
  if (!allows.some((role) => roles.includes(role))) throw refused('not-permitted', { needs: allows.join(', ') });
}
