import { SeededRandom } from './seeded-random.js';

/** A made-up person as a directory knows them. */
export interface Person {
  readonly userName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly displayName: string;
  readonly email: string;
  /** The directory's own id of the person: it stays when every other value changes. */
  readonly externalId: string;
  readonly employeeNumber: string;
  readonly department: string;
  readonly costCenter: string;
  readonly title: string;
  readonly phone: string;
  readonly mobile: string;
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  readonly country: string;
  readonly locale: string;
  readonly timezone: string;
}

/** What a population is made from. */
export interface PopulationOptions {
  seed: string;
  count: number;
  /** The domain of user names and e-mail addresses; `example.com` unless told. */
  domain?: string;
}

interface Home {
  readonly city: string;
  readonly street: string;
  readonly country: string;
  readonly locale: string;
  readonly timezone: string;
  readonly givenNames: readonly [string, ...string[]];
  readonly familyNames: readonly [string, ...string[]];
}

const HOMES: readonly [Home, ...Home[]] = [
  {
    city: 'München',
    street: 'Größenstraße',
    country: 'DE',
    locale: 'de-DE',
    timezone: 'Europe/Berlin',
    givenNames: ['Jürgen', 'Käthe', 'Lukas', 'Sönke', 'Annelie'],
    familyNames: ['Müller', 'Weiß', 'Schäfer', 'von der Heide', 'Köhler'],
  },
  {
    city: 'Dublin',
    street: "St. Stephen's Green",
    country: 'IE',
    locale: 'en-IE',
    timezone: 'Europe/Dublin',
    givenNames: ['Aoife', 'Seán', 'Niamh', 'Conor', 'Ruth'],
    familyNames: ["O'Brien", "D'Arcy", 'Byrne', 'Fitzgerald-Walsh', 'Kelly'],
  },
  {
    city: '東京',
    street: '千代田',
    country: 'JP',
    locale: 'ja-JP',
    timezone: 'Asia/Tokyo',
    givenNames: ['美咲', '健', '陽子', 'Haruto', 'Yui'],
    familyNames: ['佐藤', '鈴木', '髙橋', 'Tanaka', 'Itō'],
  },
  {
    city: 'São Paulo',
    street: 'Rua Augusta',
    country: 'BR',
    locale: 'pt-BR',
    timezone: 'America/Sao_Paulo',
    givenNames: ['João', 'Inês', 'Luísa', 'Caetano', 'Marina'],
    familyNames: ['Gonçalves', 'da Conceição', 'Araújo', 'Silva', 'Magalhães'],
  },
  {
    city: 'Chicago',
    street: 'Lake Shore Drive',
    country: 'US',
    locale: 'en-US',
    timezone: 'America/Chicago',
    givenNames: ['Ada', 'Grace', 'Barbara', 'Ken', 'Mary Ann'],
    familyNames: ['Lovelace', 'Hopper', 'Smith-Jones', 'Nguyễn', 'Kowalski'],
  },
];

const DEPARTMENTS = ['Engineering', 'Sales', 'Design', 'Finance', 'Support', 'R&D', 'People & Culture'] as const;
const TITLES = ['Engineer', 'Account Manager', 'Designer', 'Analyst', 'Team Lead', 'Director (EU)'] as const;
const GROUPS = [
  'Engineering',
  'Sales',
  'Design',
  'Finance',
  'Support',
  "Chefs d'équipe",
  'R&D / Größe',
  '営業部',
] as const;

function personAt(seed: string, index: number, domain: string): Person {
  const random = new SeededRandom(`${seed}\n${index}`);
  const home = random.pick(HOMES);
  const givenName = random.pick(home.givenNames);
  const familyName = random.pick(home.familyNames);
  const tag = index % 4 === 3 ? '+it' : '';
  const local = `${givenName}.${familyName}`.toLowerCase().replaceAll(' ', '-');
  const address = `${local}.${index + 1}${tag}@${domain}`;
  return {
    userName: address,
    givenName,
    familyName,
    displayName: `${givenName} ${familyName}`,
    email: address,
    externalId: `00u${random.word(17)}`,
    employeeNumber: `E${1000 + random.below(9000)}`,
    department: random.pick(DEPARTMENTS),
    costCenter: `CC-${100 + random.below(900)}`,
    title: random.pick(TITLES),
    phone: `5555${1_000_000 + random.below(9_000_000)}`,
    mobile: `+49 (151) ${1000 + random.below(9000)}-${random.below(10)}`,
    street: `${home.street} ${1 + random.below(200)}`,
    city: home.city,
    postalCode: `0${1000 + random.below(9000)}`,
    country: home.country,
    locale: home.locale,
    timezone: home.timezone,
  };
}

/** `count` people, each with a user name of their own; the same options give the same people. */
export function peopleOf({ seed, count, domain = 'example.com' }: PopulationOptions): Person[] {
  return Array.from({ length: count }, (_, index) => personAt(seed, index, domain));
}

/** `count` group names, all different, with ampersands, apostrophes, umlauts and CJK among them. */
export function groupNamesOf({ count }: { count: number }): string[] {
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / GROUPS.length);
    const name = GROUPS[index % GROUPS.length] ?? GROUPS[0];
    return round === 0 ? name : `${name} ${round + 1}`;
  });
}
