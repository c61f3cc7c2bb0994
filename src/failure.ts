/** Says in a sentence why this command failed, and has it exit with 1; the stack is for LOG_LEVEL debug and trace only. */
export function failWith(error: unknown): never {
  const verbose = ['debug', 'trace'].includes(process.env.LOG_LEVEL ?? '');
  console.error(verbose || !(error instanceof Error) ? error : error.message);
  process.exit(1);
}
