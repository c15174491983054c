import { describe, expect, it } from '@jest/globals';
import { item, message, read, readOne } from './newsml-g2-message.ts';

describe('itemMeta', () => {
  it.each([
    ['<pubStatus qcode="stat:usable"/>', 'usable'],
    ['<pubStatus qcode="stat:withheld"/>', 'withheld'],
    ['<pubStatus qcode="stat:withhold"/>', 'withheld'],
    ['<pubStatus qcode="stat:canceled"/>', 'killed'],
    ['<pubStatus qcode="ps:Cancelled"/>', 'killed'],
    ['<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"/>', 'killed'],
    ['<pubStatus literal="canceled"/>', 'killed'],
    ['<pubStatus/>', 'usable'],
    ['', 'usable'],
    ['<signal qcode="edStat:D"/>', 'killed'],
    ['<pubStatus qcode="stat:limbo"/>', 'withheld'],
  ])('quirk 11: %s is %s', (itemMeta, status) => {
    expect(readOne({ itemMeta }).status).toBe(status);
  });

  it('quirk 12: a status that no one knows is told', () => {
    expect(
      read(message(item({ itemMeta: '<pubStatus qcode="stat:limbo"/>' }))).problems,
    ).toMatchObject([
      { code: 'item-incomplete', severity: 'recovered', place: 'newsMessage/itemSet/newsItem[1]' },
    ]);
  });

  it('quirk 13: times may be empty or broken over lines', () => {
    const times = readOne({
      itemMeta:
        '<versionCreated>\n 2026-11-24T08:00:00.000Z\n</versionCreated><firstCreated/><embargoed/>',
      contentMeta:
        '<contentCreated>2026-11-24T06:00:00+0100</contentCreated><contentModified>2026-11-24T07:00:00Z</contentModified>',
    });
    expect(times).toMatchObject({
      updated: '2026-11-24T08:00:00.000Z',
      published: '2026-11-24T06:00:00+0100',
    });
    expect(times).not.toHaveProperty('embargoed');
    expect(readOne({ contentMeta: '<contentModified>X</contentModified>' }).updated).toBe('X');
    expect(readOne({ itemMeta: '<embargoed>after the speech</embargoed>' }).embargoed).toBe(
      'after the speech',
    );
  });

  it.each([
    ['<edNote role="sttnote:private">secret</edNote>', undefined],
    ['<edNote pubconstraint="x:y">secret</edNote>', undefined],
    ['<edNote role="x:dpacontacts">secret</edNote>', undefined],
    ['<edNote role="sttnote:public">Open</edNote>', 'Open'],
    [
      '<edNote>One\n   line</edNote><edNote role="x:private">secret</edNote><edNote>Two</edNote>',
      'One line\n\nTwo',
    ],
    [
      '<edNote>Open\nThe following information is not intended for publication\nsecret</edNote>',
      'Open',
    ],
    [
      `<edNote><div xmlns="http://www.w3.org/1999/xhtml"><p>Open</p><section class="np-nonpublic">secret</section></div></edNote>`,
      'Open',
    ],
    ['<edNote/>', undefined],
  ])('quirk 14: notes to editors, %s', (itemMeta, expected) => {
    const found = readOne({
      itemMeta,
      item: '<partMeta><edNote role="a:private">secret</edNote></partMeta>',
    });
    expect(found.edNote).toBe(expected);
    expect(JSON.stringify(found)).not.toContain('secret');
  });

  it('quirk 15: contacts stay with the sender', () => {
    const contact = '<contactInfo><phone>secret</phone><email>secret</email></contactInfo>';
    const found = readOne({
      itemMeta: `<provider literal="P"><organisationDetails>${contact}</organisationDetails></provider>`,
      contentMeta: `<creator><name>Ada Quill</name><personDetails>${contact}</personDetails></creator>`,
    });
    expect(JSON.stringify(found)).not.toContain('secret');
  });

  it('quirk 16: signals by code, literal or name', () => {
    const found = readOne({
      itemMeta:
        '<signal qcode="sig:update"/><signal qcode="edStat:C"/><signal literal="L"/><signal><name>N</name></signal>',
    });
    expect(found.signals).toEqual(['sig:update', 'edStat:C', 'L', 'N']);
  });

  it.each([
    ['ninat:text', 'text'],
    ['icls:picture', 'picture'],
    ['ninat:graphic', 'graphic'],
    ['ninat:video', 'video'],
    ['ninat:audio', 'audio'],
    ['ninat:composite', 'composite'],
  ])('quirk 17: item class %s', (qcode, type) => {
    expect(readOne({ itemMeta: `<itemClass qcode="${qcode}"/>` }).type).toBe(type);
  });

  it('quirk 18: guids are as sent, without their version; none is none', () => {
    const attributes = 'guid="urn:newsml:é.example::1" version="7"';
    expect(readOne({ attributes })).toMatchObject({
      guid: 'urn:newsml:é.example::1',
      sourceVersion: '7',
    });
    expect(readOne({ attributes: 'version="1"' })).not.toHaveProperty('guid');
  });

  it('quirk 19: all other ids are kept', () => {
    const contentMeta =
      '<altId type="a">1</altId><altId type="a">2</altId><altId>3</altId><altId type="b"/><altId type="__proto__">4</altId>';
    expect(readOne({ contentMeta }).altIds).toEqual({ a: '1', 'a 2': '2', altId: '3' });
  });
});
