import { Alert, Button, List } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { WriteError } from '../api/use-write.ts';
import { parts } from '../texts/en/parts.ts';

/** What could not be read, with a way to try again. */
export const Problem = ({ message, retry }: { message: string; retry?: () => void }) => (
  <Alert color="red" icon={<IconAlertCircle />} role="alert">
    {message}
    {retry && (
      <Button mt="sm" size="xs" variant="default" onClick={retry} display="block">
        {parts.tryAgain}
      </Button>
    )}
  </Alert>
);

/** Why a write was refused; nothing when it was not. */
export function Refusals({ errors }: { errors: readonly WriteError[] }) {
  if (errors.length === 0) return null;
  const messages = [...new Set(errors.map(({ message }) => message))];
  return (
    <Alert color="red" icon={<IconAlertCircle />} role="alert">
      {messages.length === 1 ? (
        messages[0]
      ) : (
        <List>
          {messages.map((message) => (
            <List.Item key={message}>{message}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
