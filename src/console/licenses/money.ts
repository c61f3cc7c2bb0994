/** An exact amount as the admin API gives it. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** "12.5000" EUR as "12.50 EUR": the digits as they are given, without a way over floating point. */
export function moneyText({ amount, currency }: Money): string {
  return `${decimalText(amount, 2)} ${currency}`;
}

/** A decimal with its thousands apart, and no more closing zeros than it needs. */
export function decimalText(decimal: string, places: number): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const needed = fraction.replace(/0+$/, '').padEnd(places, '0');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (needed && `.${needed}`);
}
