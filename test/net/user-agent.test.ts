import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

import { userAgent, VERSION } from '../../net/user-agent.ts';

describe('userAgent', () => {
  it.each([
    ['https://desk.example/wire', `Wiredesk/${VERSION} (+https://desk.example/wire)`],
    ['wire@desk.example', `Wiredesk/${VERSION} (+wire@desk.example)`],
    ['desk\r\nx-evil: 1 (é)', `Wiredesk/${VERSION} (+deskx-evil: 1)`],
    ['', `Wiredesk/${VERSION}`],
    [undefined, `Wiredesk/${VERSION}`],
  ])('of %j is %s', (contact, expected) => {
    expect(userAgent(contact)).toBe(expected);
  });

  it('names the version of the package', () => {
    const file = new URL('../../package.json', import.meta.url);
    expect(VERSION).toBe(JSON.parse(readFileSync(file, 'utf8')).version);
  });
});
