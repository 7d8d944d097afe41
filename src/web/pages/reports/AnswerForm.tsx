import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Button, Form, Problem, RadioGroup, TextArea, visibleTo } from '../../ui/index.ts';
import type { ReportComment } from './report.ts';

interface Props {
  assessmentId: string;
  /** Who reads comments and their answers. */
  readers: string;
  comment: ReportComment;
  onDone: () => void;
}

const CHOICES = [
  { value: 'accepted', label: 'Accepted' },
  { value: 'not-accepted', label: 'Not accepted' },
] as const;

/** The assessor accepts a comment or not, and says why. */
export function AnswerForm({ assessmentId, readers, comment, onDone }: Props) {
  const [disposition, setDisposition] = useState(comment.disposition);
  const [reply, setReply] = useState(comment.reply ?? '');
  const answer = useCommand('answer-comment');
  const missing =
    disposition === null ? 'Choose whether it is accepted.' : reply.trim() === '' ? 'Write a reply first.' : undefined;
  const submit = () => {
    if (disposition === null || missing) return;
    const params = { assessmentId, commentId: comment.id };
    answer.mutate({ params, body: { version: comment.version, disposition, reply } }, { onSuccess: onDone });
  };
  return (
    <Form
      label={`Answer to ${comment.madeBy.name}`}
      onSubmit={submit}
      actions={
        <Button type="submit" size="s" busy={answer.isPending} disabledReason={missing}>
          Save the answer
        </Button>
      }
    >
      {answer.error ? <Problem problem={answer.error.problem} /> : null}
      <RadioGroup
        name={`disposition-${comment.id}`}
        label="Is the comment accepted?"
        options={CHOICES}
        columns
        value={disposition}
        onChange={setDisposition}
      />
      <TextArea
        name={`reply-${comment.id}`}
        label="Reply"
        hint={`Printed in the report. ${visibleTo(readers)}`}
        value={reply}
        onChange={setReply}
        maxLength={4000}
      />
    </Form>
  );
}
