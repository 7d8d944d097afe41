import { emailOf } from './email.ts';
import type { DemoPerson, SscSeat } from './types.ts';

const member = (seat: SscSeat, employer: string, name: string, title: string): DemoPerson => ({
  name,
  title,
  roles: ['ssc-member'],
  organisation: 'ssc',
  email: emailOf(name, employer),
  seat,
  employer,
});

/**
 * The Security Sub-Committee in the composition of its terms (domain 1.2): an independent chair and thirteen members (TABASC's representative counted), each
 * employed by a party of the scheme and therefore without access to that party's papers and to those of its group.
 */
export const SSC_PEOPLE: readonly DemoPerson[] = [
  {
    name: 'Rosalind Achterberg',
    title: 'Independent Chair, Security Sub-Committee',
    roles: ['ssc-chair'],
    organisation: 'ssc',
    email: emailOf('Rosalind Achterberg', 'ssc'),
    seat: 'independent-chair',
  },
  member('large-supplier', 'aldermoor', 'Julian Hartnoll', 'Director of Security Architecture'),
  member('large-supplier', 'brackenridge', 'Morven Galbraith', 'Group Head of Cyber Risk'),
  member('large-supplier', 'calderhythe', 'Stanley Iqbal', 'Security Architecture Manager'),
  member('large-supplier', 'penhallow', 'Demelza Carne', 'Head of Technology Risk'),
  member('large-supplier', 'thornmere', 'Piotr Zielinski', 'Smart Metering Assurance Manager'),
  member('large-supplier', 'fairlode', 'Angela Thakkar', 'Deputy Chief Information Security Officer'),
  member('small-supplier', 'larkfold', 'Robert Ebdon', 'Head of Risk'),
  member('small-supplier', 'quillstone', 'Chiara Bellini', 'Technology Director'),
  member('electricity-network', 'kingsmoor', 'Nathaniel Squibb', 'Operational Security Architect'),
  member('gas-network', 'lowmarsh', 'Parveen Akhtar', 'Head of Systems Assurance'),
  member('other-user', 'gridlark', 'Siân Bevan', 'Head of Engineering'),
  member('shared-resource-provider', 'corvane', 'Lawrence Adu', 'Principal Security Architect'),
  member('tabasc', 'eastmarch', 'Winifred Osei', 'Systems Architecture Lead'),
];
