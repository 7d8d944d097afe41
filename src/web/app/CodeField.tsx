import { TextInput, type TextInputProps } from '../ui/index.ts';

type CodeFieldProps = Pick<TextInputProps, 'label' | 'hint' | 'value' | 'onChange'>;

/** The code of an authenticator app, which browsers and phones know to fill in. */
export function CodeField(props: CodeFieldProps) {
  return <TextInput name="code" autoComplete="one-time-code" width="short" {...props} />;
}
