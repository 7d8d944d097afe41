import { emailOf } from './email.ts';
import type { DemoPerson } from './types.ts';

type Named = readonly [name: string, title: string];

/** The people of one party: its security lead, who also administers its account, a director, and further contributors. */
const staff = (organisation: string, lead: Named, director: Named, ...contributors: Named[]): DemoPerson[] => {
  const person = ([name, title]: Named, roles: DemoPerson['roles']): DemoPerson => ({
    name,
    title,
    roles,
    organisation,
    email: emailOf(name, organisation),
  });
  return [
    person(lead, ['party-administrator', 'party-contributor']),
    person(director, ['party-director']),
    ...contributors.map((named) => person(named, ['party-contributor'])),
  ];
};

export const PARTY_PEOPLE: readonly DemoPerson[] = [
  ...staff(
    'aldermoor',
    ['Priya Raman', 'Head of Information Security'],
    ['Gareth Tullis', 'Chief Operating Officer'],
    ['Samuel Okoro', 'Smart Metering Security Manager'],
  ),
  ...staff(
    'brackenridge',
    ['Isla Kinnaird', 'Group Security Assurance Manager'],
    ['Rohan Deshmukh', 'Chief Information Officer'],
  ),
  ...staff('calderhythe', ['Beth Ollerenshaw', 'Security and Risk Lead'], ['Tomasz Wilk', 'Director of Technology']),
  ...staff('penhallow', ['Jory Trewhella', 'Information Security Manager'], ['Anita Bose', 'Operations Director']),
  ...staff('thornmere', ['Nadia Farouk', 'Security Lead'], ['Colin Peverell', 'Managing Director']),
  ...staff('fairlode', ['Dev Malhotra', 'Head of Cyber Security'], ['Ruth Ashdown', 'Chief Technology Officer']),
  ...staff('larkfold', ['Hannah Sowerby', 'Compliance and Security Lead'], ['Kwabena Asante', 'Chief Executive']),
  ...staff(
    'marram',
    ['Eleanor Fairbairn', 'Security Lead'],
    ['Michael Adeyemi', 'Managing Director'],
    ['Lucy Hetherington', 'Smart Operations Manager'],
  ),
  ...staff('copperlane', ['Imran Qureshi', 'Security Analyst'], ['Tomasina Wray', 'Finance and Operations Director']),
  ...staff('quillstone', ['Grace Penrose', 'IT and Security Manager'], ['Aled Prosser', 'Chief Executive']),
  ...staff('sallowfield', ['Yusuf Demir', 'Information Security Lead'], ['Karen Bexfield', 'Chief Operating Officer']),
  ...staff('hollinside', ['Megan Rhydderch', 'Security Manager'], ['Daniel Achebe', 'Director of Smart Metering']),
  ...staff('skerrow', ['Fiona MacAskill', 'Compliance Manager'], ['Ewan Dalgleish', 'Managing Director']),
  ...staff(
    'eastmarch',
    ['Joanna Stebbing', 'Operational Technology Security Manager'],
    ['Peter Van der Merwe', 'Director of Network Systems'],
  ),
  ...staff(
    'kingsmoor',
    ['Hugo Chedzoy', 'Head of Information Assurance'],
    ['Sunita Kaur', 'Chief Information Officer'],
  ),
  ...staff('garthley', ['Olu Bankole', 'Security and Compliance Manager'], ['Rebecca Instone', 'Managing Director']),
  ...staff(
    'ridgeholm',
    ['Alison Hebblethwaite', 'Cyber Security Manager'],
    ['Marek Nowicki', 'Asset Systems Director'],
  ),
  ...staff('lowmarsh', ['Charlotte Amos', 'Information Security Officer'], ['Vikram Sethi', 'Operations Director']),
  ...staff('ashwater', ['Leo Marchetti', 'Systems and Security Lead'], ['Deborah Yeo', 'Commercial Director']),
  ...staff(
    'hearthlight',
    ['Catriona Muir', 'Head of Security and Data Protection'],
    ['Farid Haddad', 'Chief Executive'],
    ['Jin Nakata', 'Platform Engineering Lead'],
  ),
  ...staff('gridlark', ['Rhys Llewellyn', 'Security Engineer'], ['Amara Nwosu', 'Chief Technology Officer']),
  ...staff('tallyrow', ['Wei Ling Tan', 'Information Security Manager'], ['Oliver Brasted', 'Chief Executive']),
  ...staff(
    'meterwright',
    ['Paul Colclough', 'Quality and Security Manager'],
    ['Shabnam Rashid', 'Operations Director'],
  ),
  ...staff('civicwarmth', ['Jasmine Gokhale', 'Data and Security Manager'], ['Martin Freke', 'Programme Director']),
  ...staff(
    'corvane',
    ['Simon Entwistle', 'Service Security Manager'],
    ['Helena Vasquez', 'Chief Information Security Officer'],
  ),
  ...staff('lindisway', ['Zoë Tinmouth', 'Head of Security Operations'], ['Andrew Usman', 'Managing Director']),
];
