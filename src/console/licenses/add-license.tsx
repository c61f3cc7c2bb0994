import { notifications } from '@mantine/notifications';
import { useWrite } from '../api/use-write.ts';
import { licenses as texts } from '../texts/en/licenses.ts';
import { CreateLicenseDocument } from './operations.ts';
import { draftOf, termsIn } from './terms.ts';
import { TermsForm } from './terms-form.tsx';

/** Adds a license. */
export function AddLicense({ isOpen, onDone, onClose }: { isOpen: boolean; onDone: () => void; onClose: () => void }) {
  const { send, errors, clear, isRunning } = useWrite(CreateLicenseDocument);
  const close = () => {
    clear();
    onClose();
  };
  return (
    <TermsForm
      title={texts.add}
      isOpen={isOpen}
      initial={draftOf(undefined)}
      errors={errors}
      isRunning={isRunning}
      onClose={close}
      onSave={async (draft) => {
        if (!(await send(termsIn(draft)))) return;
        notifications.show({ message: texts.added(draft.name) });
        onDone();
        close();
      }}
    />
  );
}
