import { passwordProblem } from 'cms/people/password';
import { demoAccounts } from 'cms/seed/accounts';
import { roles } from 'shared/people/labels';
import { expect, it } from 'vitest';

it('has one account for each role', () => {
  expect(demoAccounts.map(({ role }) => role)).toEqual(Object.keys(roles));
  expect(new Set(demoAccounts.map(({ username }) => username)).size).toBe(demoAccounts.length);
});

it('gives them passphrases that the rule for passwords accepts', () => {
  const refused = demoAccounts.filter(
    ({ username, password, label }) =>
      passwordProblem(password, [username, label, 'tongxu']) !== null,
  );
  expect(refused).toEqual([]);
});
