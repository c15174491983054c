import { describe, expect, it } from '@jest/globals';
import { readOne, rest } from './newsml-g2-message.ts';

const place = (type: string, qcode: string, name: string) =>
  `<subject type="${type}" qcode="${qcode}"><name>${name}</name></subject>`;

describe('contentMeta', () => {
  it.each([
    ['<headline>\n   A\n  B </headline>', 'A B', undefined],
    ['<headline role="hld:subHeadline">S</headline><headline>A</headline>', 'A', 'S'],
    ['<headline role="x:short">S</headline><headline role="hld:main">A</headline>', 'A', undefined],
    ['<headline role="x:short">S</headline>', 'S', undefined],
    ['<headline xml:lang="de">D</headline><headline xml:lang="en-GB">E</headline>', 'E', undefined],
    ['<headline/>', 'T', undefined],
  ])('quirk 20: headlines %s', (contentMeta, title, subtitle) => {
    const found = readOne({ contentMeta, itemMeta: '<title>T</title>' });
    expect([found.title?.value, found.subtitle]).toEqual([title, subtitle]);
  });

  it.each([
    ['<by>By A B</by><creator><name>C D</name></creator>', ['By A B']],
    [
      '<by/><creator><name>C D</name></creator><contributor><name>E F</name></contributor>',
      ['C D', 'E F'],
    ],
    ['<creator literal="VRG"><name>VRG</name></creator>', []],
    ['<creator qcode="ad:doe.jane"><name>doe.jane</name></creator>', []],
    ['<creator literal="Reuters"/><creditline>REUTERS</creditline>', []],
    ['<creator role="cRole:source" literal="Opta Data"/>', []],
    ['<by xml:lang="de">Von A</by><by xml:lang="en">By A</by>', ['By A']],
  ])('quirk 21: bylines and creators, %s', (contentMeta, names) => {
    expect(readOne({ contentMeta }).authors.map(({ name }) => name)).toEqual(names);
  });

  it('quirk 22: sources with their roles as supplied', () => {
    const found = readOne({
      itemMeta: '<provider qcode="nprov:AP"/>',
      contentMeta:
        '<infoSource role="cRole:origProv" literal="Robot Writers"/><infoSource uri="https://x.example"/>',
    });
    expect(found.infoSources).toEqual([
      { role: 'provider', name: 'AP' },
      { role: 'cRole:origProv', name: 'Robot Writers' },
      { name: 'https://x.example' },
    ]);
  });

  it.each([
    ['<dateline>FORT WASHINGTON, Pa.</dateline>', 'FORT WASHINGTON, Pa.'],
    ['<dateline>2018-01-03 20:13:08\n GMT+00:00</dateline>', undefined],
    ['<dateline>No-Data-Available</dateline>', undefined],
    ['<dateline/>', undefined],
  ])('quirk 23: dateline %s', (contentMeta, dateline) => {
    expect(readOne({ contentMeta }).dateline).toBe(dateline);
  });

  it.each([
    ['<located><name/></located>', undefined],
    ['<located literal="Rome"/>', 'Rome'],
    [
      '<located qcode="x:1"><name xml:lang="de">Rom</name><name xml:lang="en">Rome</name></located>',
      'Rome',
    ],
    ['<located>No-Data-Available</located>', undefined],
  ])('quirk 24: located %s', (contentMeta, located) => {
    expect(readOne({ contentMeta }).located).toBe(located);
  });

  it('quirk 24: who described or edited a picture is no author of it', () => {
    const found = readOne({
      contentMeta:
        '<creator role="crol:photographer"><name>A Boatman</name></creator><contributor role="ctrol:descrWriter"><name>sp/lrc</name></contributor><contributor role="cpprole:editor"><name>E Desk</name></contributor>',
    });
    expect(found.authors).toEqual([{ name: 'A Boatman' }]);
    expect(found.infoSources).toEqual([
      { role: 'ctrol:descrWriter', name: 'sp/lrc' },
      { role: 'cpprole:editor', name: 'E Desk' },
    ]);
  });

  it('quirk 25: subjects once each, places, people and organisations in their own lists', () => {
    const found = readOne({
      contentMeta:
        `<subject qcode="subj:15000000"/>${place('cptType:5', 'g:1', 'Oslo')}${place('cpnat:geoArea', 'g:2', 'Bergen')}` +
        `${place('cpnat:person', 'p:1', 'A B')}${place('cpnat:organisation', 'o:1', 'C')}${place('cpnat:abstract', 'a:b:c', 'D')}` +
        '<subject qcode="subj:15000000"><name>Sport</name></subject><subject literal="L"/><subject type="Topic"><name></name></subject>',
    });
    expect(found).toMatchObject({
      subjects: [
        { scheme: 'subj', code: '15000000', name: 'Sport' },
        { scheme: 'a', code: 'b:c', name: 'D' },
        { name: 'L' },
      ],
      places: [
        { code: '1', name: 'Oslo' },
        { code: '2', name: 'Bergen' },
      ],
      people: [{ name: 'A B' }],
      organisations: [{ name: 'C' }],
    });
    expect(found.subjects).toHaveLength(3);
  });

  it('quirk 26: what is broader than a subject is kept', () => {
    const contentMeta =
      '<subject qcode="m:1"><broader qcode="m:0"><broader qcode="m:00"/></broader></subject>';
    expect(JSON.stringify(rest(readOne({ contentMeta })).subjectDetails)).toContain('m:00');
  });

  it('quirk 27: the catalog of an item says what an alias means', () => {
    const catalog =
      '<catalog><scheme alias="s" uri="http://cv.iptc.org/newscodes/pubstatusg2/"/><scheme alias="mt" uri="http://cv.iptc.org/newscodes/mediatopic/"/></catalog>';
    const found = readOne({
      item: catalog,
      itemMeta: '<pubStatus qcode="s:canceled"/>',
      contentMeta: '<subject qcode="mt:20000001"/>',
    });
    expect(found).toMatchObject({
      status: 'killed',
      subjects: [{ scheme: 'medtop', code: '20000001' }],
    });
  });

  it.each([
    ['<subject uri="http://cv.iptc.org/newscodes/mediatopic/20000001"/>', 'medtop', '20000001'],
    ['<subject uri="https://cv.iptc.org/newscodes/subjectcode/15000000"/>', 'subj', '15000000'],
    ['<subject uri="http://www.wikidata.org/entity/Q64"/>', 'wikidata', 'Q64'],
    ['<subject uri="http://cvx.iptc.org/iso3166-1a3/KOR"/>', 'iso3166-1a3', 'KOR'],
    ['<subject uri="https://wire.example/cv/7"/>', 'own', '7'],
    ['<subject qcode="own:7"/>', 'own', '7'],
    ['<subject uri="https://other.example/cv/7"/>', undefined, 'https://other.example/cv/7'],
  ])(
    'quirk 27: addresses by the catalogue of IPTC or of the item: %s',
    (contentMeta, scheme, code) => {
      const item = '<catalog><scheme alias="own" uri="https://wire.example/cv/"/></catalog>';
      expect(readOne({ item, contentMeta }).subjects).toEqual([
        { ...(scheme !== undefined && { scheme }), code },
      ]);
    },
  );

  it('quirk 27: the address of a scheme that only the item declares is kept', () => {
    const item =
      '<catalog><scheme alias="own" uri="https://wire.example/cv/"/><scheme alias="unused" uri="https://wire.example/u/"/></catalog>';
    const found = readOne({
      item,
      contentMeta: '<subject qcode="own:7"/><subject qcode="medtop:1"/>',
    });
    expect(rest(found).schemes).toEqual({ own: 'https://wire.example/cv/' });
  });

  it.each([
    [
      '<description role="drol:summary">S</description><description role="drol:caption">C</description>',
      'S',
    ],
    ['<description role="drol:caption">C</description>', 'C'],
    ['<description>\n  One\n  line\n\n  Two </description>', 'One line\n\nTwo'],
    [
      '<slugline>A-B</slugline><description role="descRole:caption">A-B:Head</description>',
      undefined,
    ],
    ['<description/>', undefined],
  ])('quirk 28: description %s', (contentMeta, summary) => {
    expect(readOne({ contentMeta }).summary?.value).toBe(summary);
  });

  it('quirk 29: language of the content before that of the item', () => {
    expect(readOne({ contentMeta: '<language tag="fi"/>' }).language).toBe('fi');
    expect(readOne({}).language).toBe('en');
    expect(readOne({ attributes: 'guid="a"' })).not.toHaveProperty('language');
  });

  it('quirk 30: urgency may be empty or padded', () => {
    expect(readOne({ contentMeta: '<urgency/>' })).not.toHaveProperty('urgency');
    expect(readOne({ contentMeta: '<urgency> 4 </urgency>' }).urgency).toBe(4);
  });

  it('quirk 31: rights in the language of the item; empty ones are none', () => {
    const rights = (inside: string) =>
      readOne({ item: `<rightsInfo>${inside}</rightsInfo>` }).rights;
    expect(rights('<copyrightHolder literal=""/><copyrightNotice/>')).toBeUndefined();
    expect(
      rights(
        '<copyrightHolder><name>H</name></copyrightHolder><copyrightNotice xml:lang="de">D</copyrightNotice><copyrightNotice xml:lang="en">E</copyrightNotice><usageTerms>One</usageTerms><usageTerms role="x:y">Two</usageTerms>',
      ),
    ).toEqual({ copyrightHolder: 'H', copyrightNotice: 'E', usageTerms: 'One\n\nTwo' });
  });
});
