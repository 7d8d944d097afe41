import type { ControlResult, DocumentFront, VoteCount } from './front.ts';

export interface AgendaItem {
  readonly number: string;
  readonly title: string;
  readonly purpose: string;
  readonly paperReference?: string;
  readonly minutes?: number;
}

/** The summary of one paper. `subject` is the party's name, or its code when the papers are anonymised. */
export interface PaperSummary {
  readonly agendaNumber: string;
  readonly reference: string;
  readonly subject: string;
  readonly assessmentName: string;
  readonly userRoles: readonly string[];
  readonly fieldworkStartedOn: string;
  readonly fieldworkEndedOn: string;
  readonly reportReference: string;
  readonly reportVersion: string;
  readonly results: readonly { readonly result: ControlResult; readonly count: number }[];
  readonly summary: string;
  readonly observations: readonly {
    readonly reference: string;
    readonly clause: string;
    readonly grade: ControlResult;
    readonly title: string;
    /** The party's response in words, such as "Accepted" or "Disputed: …". */
    readonly response: string;
    readonly proposedBy?: string;
    readonly late: boolean;
  }[];
  /** What the SSC is asked to decide. */
  readonly asked: string;
  readonly recommendation?: string;
}

/** Agenda and papers as one reader may see them: a withheld paper is simply not in the model, and leaves no count behind. */
export interface PaperPackModel extends DocumentFront {
  readonly kind: 'paper-pack';
  readonly meeting: {
    readonly name: string;
    readonly reference: string;
    readonly heldOn: string;
    readonly time: string;
    readonly place: string;
    readonly chair: string;
  };
  readonly preparedFor: string;
  readonly agenda: readonly AgendaItem[];
  readonly papers: readonly PaperSummary[];
}

export interface MinuteItem {
  readonly number: string;
  readonly title: string;
  readonly discussion: string;
  readonly decision?: {
    readonly words: string;
    readonly vote: VoteCount;
    readonly conditions: readonly { readonly text: string; readonly owner: string; readonly dueOn: string }[];
  };
  readonly actions: readonly {
    readonly reference: string;
    readonly text: string;
    readonly owner: string;
    readonly dueOn: string;
  }[];
}

/** Minutes of one SSC meeting. */
export interface MinutesModel extends DocumentFront {
  readonly kind: 'minutes';
  readonly meeting: {
    readonly name: string;
    readonly reference: string;
    readonly heldOn: string;
    readonly opened: string;
    readonly closed: string;
    readonly place: string;
    readonly chair: string;
  };
  readonly attendance: readonly {
    readonly name: string;
    readonly capacity: string;
    readonly attended: 'in person' | 'remotely' | 'apologies';
    readonly voting: boolean;
  }[];
  readonly quorum: {
    readonly members: number;
    readonly required: number;
    readonly present: number;
    readonly clause: string;
  };
  readonly interests: readonly {
    readonly member: string;
    readonly item: string;
    readonly nature: string;
    readonly effect: string;
  }[];
  readonly items: readonly MinuteItem[];
  readonly nextMeetingOn?: string;
  readonly approvedOn?: string;
}
