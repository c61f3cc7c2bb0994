import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useWrite } from '../api/use-write.ts';
import { StaleComparison } from '../parts/stale-comparison.tsx';
import { useWhenShown } from '../parts/use-when-shown.ts';
import { licenses as texts } from '../texts/en/licenses.ts';
import { UpdateLicenseDocument } from './operations.ts';
import { changedTerms, draftOf, type License, type TermsDraft, termsInWords } from './terms.ts';
import { TermsForm } from './terms-form.tsx';

interface ChangeTermsProps {
  /** As it is now. */
  readonly license: License;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Changes what is bought; what somebody else has changed meanwhile is compared first. */
export function ChangeTerms({ license, onDone, onClose }: ChangeTermsProps) {
  const [opened] = useState(license);
  const [mine, setMine] = useState<TermsDraft>();
  const { send, errors, isRunning } = useWrite(UpdateLicenseDocument);
  const { whenShown, isAwaiting } = useWhenShown(license.version);
  const isStale = mine !== undefined && errors.some(({ code }) => code === 'STALE_VERSION');
  const save = async (draft: TermsDraft, base: License) => {
    setMine(draft);
    const changes = changedTerms(draftOf(base), draft);
    const saved = await send({ licenseId: base.id, expectedVersion: base.version, ...changes });
    onDone();
    if (!saved?.license) return;
    whenShown(saved.license.version, () => {
      notifications.show({ message: texts.saved });
      onClose();
    });
  };
  if (isStale) {
    const theirs = termsInWords(draftOf(license));
    const fields = termsInWords(mine).map(([label, value], at) => ({ label, mine: value, theirs: theirs[at]![1] }));
    return (
      <StaleComparison
        isOpen
        fields={fields}
        isRunning={isRunning}
        keepMine={() => save(mine, license)}
        takeTheirs={onClose}
      />
    );
  }
  return (
    <TermsForm
      title={texts.edit}
      isOpen
      initial={draftOf(opened)}
      errors={errors}
      isRunning={isRunning || isAwaiting}
      onSave={(draft) => save(draft, opened)}
      onClose={onClose}
    />
  );
}
