import { z } from 'zod';
import type { Day as DayText } from '../rules/values/day.ts';
import {
  ASSESSMENT_KINDS,
  MARKINGS,
  PARTY_CATEGORIES,
  REFUSALS,
  SIDES,
  TRUSTS,
  USER_ROLES,
} from '../rules/vocabulary.ts';

/** A calendar day, `2026-11-24`; a day that does not exist, or that the scheme will never see, is refused. */
export const Day = z.iso
  .date()
  .refine((on) => on >= '1990-01-01' && on <= '2199-12-31', 'must lie between 1990 and 2199')
  .meta({ id: 'Day', description: 'A calendar day, as in 2026-11-24.' }) as unknown as z.ZodType<DayText, string>;
/** An instant in UTC. */
export const Instant = z.iso.datetime().meta({ id: 'Instant', description: 'An instant in UTC.' });
export const Id = z.uuid().meta({ id: 'Id' });
/** Integer pence. */
export const Pence = z.int().meta({ id: 'Pence', description: 'Pounds sterling in whole pence.' });
/** The version of a record that the sender saw; a change based on an older one is refused. */
export const Version = z.int().min(1).meta({ id: 'Version', description: 'The version of the record that you saw.' });

/** One line of text: no line breaks or control characters, trimmed, never empty. */
export const Line = (max = 200) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'must be one line, without control characters');
/** Text of several lines; control characters other than line breaks and tabs are refused. */
export const Prose = (max = 8000) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\n\r\t]*(?:[\n\r\t][^\p{Cc}\n\r\t]*)*$/u, 'must not hold control characters');
/** As `Prose`, but may be left empty. */
export const OptionalProse = (max = 8000) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}\n\r\t]*(?:[\n\r\t][^\p{Cc}\n\r\t]*)*$/u, 'must not hold control characters');

/** Who reads a field whose readers differ from those of the record around it: `the Party, the User CIO and SECAS`. */
export const VisibleTo = z.string().meta({ id: 'VisibleTo', description: 'Who may read it, in words.' });

export const PartyCategory = z.enum(PARTY_CATEGORIES).meta({ id: 'PartyCategory' });
export const UserRole = z.enum(USER_ROLES).meta({ id: 'UserRole' });
export const AssessmentKind = z.enum(ASSESSMENT_KINDS).meta({ id: 'AssessmentKind' });
export const Side = z.enum(SIDES).meta({ id: 'Side' });
export const BODIES = ['cio', 'secas', 'ssc', 'dcc'] as const;
export const Body = z.enum(BODIES).meta({ id: 'Body', description: 'A body of the scheme.' });
export const Marking = z.enum(MARKINGS).meta({ id: 'Marking' });

/** Where a rule comes from, as it is shown. */
export const Citation = z
  .object({
    document: z.string(),
    clause: z.string().optional(),
    edition: z.string().optional(),
    source: z.string(),
    note: z.string().optional(),
  })
  .meta({ id: 'Citation' });

/** One step of reasoning: the rule in a sentence, what it rests on, how far that can be trusted, and the numbers it used. */
export const Because = z
  .object({
    rule: z.string(),
    citation: Citation,
    trust: z.enum(TRUSTS),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  })
  .meta({ id: 'Because' });

/** An RFC 9457 problem document: what was refused, why, on which clause, and what to do next. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(REFUSALS),
    next: z.string(),
    because: z.array(Because),
    errors: z.array(z.object({ path: z.string(), message: z.string() })),
  })
  .meta({ id: 'Problem' });

/** An action on a record: open, or closed with the reason. Shown disabled when closed, never hidden. */
export const Action = z
  .object({
    operation: z.string(),
    open: z.boolean(),
    refusal: Problem.optional(),
  })
  .meta({ id: 'Action' });

/** A person as others see them. */
export const PersonName = z.object({ id: Id, name: z.string(), organisation: z.string() }).meta({ id: 'PersonName' });

/** A party as it appears in lists and headings. */
export const PartyName = z
  .object({ id: Id, ref: z.string(), name: z.string(), category: PartyCategory })
  .meta({ id: 'PartyName' });

/** A page of a list: ask again with `after` to go on. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: Id.optional().describe('The id of the last row you have.'),
});

/** Yes or no in a query string. */
export const Flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** The address of what belongs to one assessment. */
export const onAssessment = z.strictObject({ assessmentId: Id });
