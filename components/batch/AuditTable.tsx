import type { Audit } from '@/utils/model/batch';

import { say, sayInstant, sayList, sayNumber } from '../words';

interface Props {
  readonly audits: readonly Audit[];
  readonly labelledBy: string;
}

/** What was done to a batch when, by which version, and which hosts were asked for it. */
export function AuditTable({ audits, labelledBy }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by keyboard (WCAG 2.1.1)
    <section className="audits" tabIndex={0} aria-labelledby={labelledBy}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('audit_when')}</th>
            <th scope="col">{say('audit_what')}</th>
            <th scope="col">{say('audit_version')}</th>
            <th scope="col">{say('audit_people')}</th>
            <th scope="col">{say('audit_credentials')}</th>
            <th scope="col">{say('audit_hosts')}</th>
          </tr>
        </thead>
        <tbody>
          {audits.map(({ id, at, did, version, people, credentials, hosts }) => (
            <tr key={id}>
              <td>{sayInstant(at)}</td>
              <td>{say(`audit_did_${did}`)}</td>
              <td>{version}</td>
              <td>{sayNumber(people)}</td>
              <td>{sayNumber(credentials)}</td>
              <td>
                <bdi>{sayList(hosts)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
