import type { SplitSubject } from '@planwright/server/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Leads to what is split: a commitment's page, or the page of the indicator for the unit that has the target. */
export function SubjectLink({
  subject,
  className,
  children,
}: {
  subject: SplitSubject;
  className?: string;
  children: ReactNode;
}) {
  if (subject.kind === 'commitment')
    return (
      <Link to="/commitments/$commitmentId" params={{ commitmentId: subject.id }} className={className}>
        {children}
      </Link>
    );
  const [indicatorId = '', , ...unit] = subject.id.split(':');
  return (
    <Link
      to="/indicators/$indicatorId"
      params={{ indicatorId }}
      search={{ unit: unit.join(':') }}
      className={className}
    >
      {children}
    </Link>
  );
}

/** The address part that a new split of a target begins with. */
export const newSplitSearch = ({ kind, id }: SplitSubject): { commitment?: string; target?: string } =>
  kind === 'commitment' ? { commitment: id } : { target: id };
