let known: Promise<ReadonlySet<string>> | undefined;

/**
 * Whether many people use this password: itself, or what is left of it without the digits and signs at its ends.
 * The list is zxcvbn's; it is unpacked when the first password is set, and not before.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  known ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common']));
  const common = await known;
  const plain = password.toLowerCase();
  const bare = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return [plain, bare, halfOf(plain), halfOf(bare)].some((word) => common.has(word));
}

/** `passwordpassword` → `password`. */
function halfOf(text: string): string {
  const half = text.slice(0, text.length / 2);
  return half + half === text ? half : text;
}
