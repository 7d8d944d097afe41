import { useState } from 'react';
import { useCommand } from '../../api.ts';
import {
  AtText,
  Button,
  Cluster,
  Form,
  Problem,
  Stack,
  StatusBadge,
  TextArea,
  VisibleTo,
  visibleTo,
} from '../../ui/index.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { Paragraphs } from './Paragraphs.tsx';
import { isOpen, type Report, type ReportComment } from './report.ts';

interface Props {
  report: Report;
  /** The observation spoken of; null for the report as a whole. */
  about: string | null;
  /** What it is called in labels. */
  name: string;
  /** Above the comments, where nothing else says what they are. */
  heading?: string;
}

/** What the party said about the facts, each with its answer; and, where it is one's turn, what to add. */
export function Comments({ report, about, name, heading }: Props) {
  const comments = report.comments.filter(({ observationId }) => observationId === about);
  const mayComment = isOpen(report, 'comment-on-report');
  if (comments.length === 0 && !mayComment) return null;
  return (
    <Stack gap={4} className="comments">
      {heading && comments.length > 0 ? <h4>{heading}</h4> : null}
      {comments.map((comment) => (
        <Comment key={comment.id} report={report} comment={comment} />
      ))}
      {comments.length > 0 ? <VisibleTo to={report.visibleTo.report} /> : null}
      {mayComment ? <CommentForm report={report} about={about} name={name} /> : null}
    </Stack>
  );
}

function Comment({ report, comment }: { report: Report; comment: ReportComment }) {
  const [editing, setEditing] = useState(false);
  const mayAnswer = isOpen(report, 'answer-comment');
  const { disposition, reply, madeBy, madeAt } = comment;
  const answering = mayAnswer && (disposition === null || editing);
  return (
    <article className="comment" aria-label={`Comment of ${madeBy.name}`}>
      <Cluster justify="between">
        <span className="small muted">
          {madeBy.name}, {madeBy.organisation} · <AtText at={madeAt} />
        </span>
        <Disposition disposition={disposition} />
      </Cluster>
      <Paragraphs text={comment.comment} />
      {reply && !answering ? (
        <div className="comment__reply">
          <Paragraphs text={reply} />
          {mayAnswer ? (
            <Button size="s" variant="quiet" onPress={() => setEditing(true)}>
              Answer anew
            </Button>
          ) : null}
        </div>
      ) : null}
      {answering ? (
        <AnswerForm
          assessmentId={report.assessmentId}
          readers={report.visibleTo.report}
          comment={comment}
          onDone={() => setEditing(false)}
        />
      ) : null}
    </article>
  );
}

function Disposition({ disposition }: Pick<ReportComment, 'disposition'>) {
  if (disposition === 'accepted') return <StatusBadge tone="good">Accepted</StatusBadge>;
  if (disposition === 'not-accepted') return <StatusBadge tone="warn">Not accepted</StatusBadge>;
  return <StatusBadge tone="progress">Not answered yet</StatusBadge>;
}

function CommentForm({ report, about, name }: Props) {
  const [text, setText] = useState('');
  const comment = useCommand('comment-on-report');
  const submit = () =>
    comment.mutate(
      { params: { assessmentId: report.assessmentId }, body: { observationId: about, comment: text } },
      { onSuccess: () => setText('') },
    );
  return (
    <Form
      label={`Comment on ${name}`}
      onSubmit={submit}
      actions={
        <Button
          type="submit"
          size="s"
          busy={comment.isPending}
          disabledReason={text.trim() === '' ? 'Write your comment first.' : undefined}
        >
          Add the comment
        </Button>
      }
    >
      {comment.error ? <Problem problem={comment.error.problem} /> : null}
      <TextArea
        name={`comment-${about ?? 'general'}`}
        label={`What is not right about ${name}?`}
        hint={`Printed in the report with its answer. ${visibleTo(report.visibleTo.report)}`}
        value={text}
        onChange={setText}
        maxLength={4000}
      />
    </Form>
  );
}
