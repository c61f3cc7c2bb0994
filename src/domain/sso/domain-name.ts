import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { DomainError } from '../errors.js';

/** Mailboxes for everybody: a company's domain is none of them. */
const publicMail = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.uk yahoo.co.jp ymail.com aol.com icloud.com me.com
  mac.com proton.me protonmail.com pm.me gmx.com gmx.de gmx.net web.de t-online.de freenet.de mail.com mail.ru yandex.com yandex.ru zoho.com
  fastmail.com hey.com tutanota.com qq.com 163.com 126.com sina.com naver.com hanmail.net daum.net orange.fr free.fr laposte.net wanadoo.fr
  libero.it virgilio.it bluewin.ch comcast.net verizon.net att.net btinternet.com rediffmail.com mailinator.com`.split(
    /\s+/,
  ),
);

/** Endings under which anybody registers names; there are more, but nobody can publish a record at those either. */
const registries = new Set(
  `co.uk org.uk ac.uk gov.uk com.au net.au org.au co.nz co.jp ne.jp or.jp co.kr co.in com.br com.mx com.ar com.cn com.tw com.hk com.sg com.tr
  co.za co.il com.pl com.ua eu.org github.io pages.dev workers.dev herokuapp.com vercel.app netlify.app azurewebsites.net cloudfront.net`.split(
    /\s+/,
  ),
);

const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/** Characters that part a name from the rest of an address; reading an address would drop that rest. */
const notOfNames = /[\s/\\@:?#%[\]]/;

/** A domain as DNS has it: lower case, ASCII, no closing dot. INVALID_VALUE for what no company can own. */
export function normaliseDomain(text: string): string {
  const name = domainToASCII(text.trim().replace(/\.$/, '')).toLowerCase();
  if (
    name === '' ||
    notOfNames.test(text.trim()) ||
    text.length > 253 ||
    name.length > 253 ||
    !name.split('.').every((part) => label.test(part))
  )
    throw invalid('must be a domain such as example.com, without a protocol, a path or an @');
  if (isIP(name) || /^\d+$/.test(name.slice(name.lastIndexOf('.') + 1)))
    throw invalid('must be a domain name, not an IP address');
  if (!name.includes('.')) throw invalid('must have at least two parts, such as example.com');
  if (publicMail.has(name)) throw invalid('is a public mail provider, which no organization can claim');
  if (registries.has(name)) throw invalid('is an ending under which others register, which no organization can claim');
  return name;
}

const invalid = (why: string) => new DomainError('INVALID_VALUE', `name ${why}.`, 'name');
