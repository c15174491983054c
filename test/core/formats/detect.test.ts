import { describe, expect, it } from '@jest/globals';
import { detectFormat } from '../../../core/formats/detect.ts';
import { atomFeed, rssFeed } from './feed-sample.ts';

describe('what a payload is', () => {
  const cases: [string, string, string | undefined][] = [
    ['RSS', rssFeed(), 'rss'],
    ['RSS in capitals', '<RSS VERSION="2.0"><CHANNEL></CHANNEL></RSS>', 'rss'],
    [
      'RSS behind comments and a style sheet',
      '<?xml version="1.0"?><!-- <feed> --><?xml-stylesheet href="x"?>\n<rss>',
      'rss',
    ],
    ['RSS behind a document type', '<!DOCTYPE rss SYSTEM "x.dtd"><rss version="0.91">', 'rss'],
    ['RSS behind warnings of a server', '<br /><b>Warning</b>: x<?xml version="1.0"?><rss>', 'rss'],
    [
      'RSS 1.0',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"></rdf:RDF>',
      'rss',
    ],
    ['RSS 0.90', '<rdf:RDF xmlns:rdf="x" xmlns="http://my.netscape.com/rdf/simple/0.9/">', 'rss'],
    ['a channel that lost what stood around it', '<channel><item></item></channel>', 'rss'],
    ['Atom', atomFeed(), 'atom'],
    ['Atom 0.3', '<feed version="0.3" xmlns="http://purl.org/atom/ns#">', 'atom'],
    ['Atom with a prefix', '<a:feed xmlns:a="http://www.w3.org/2005/Atom">', 'atom'],
    ['an entry', '<entry xmlns="http://www.w3.org/2005/Atom"><id>1</id></entry>', 'atom'],
    ['JSON Feed', '{"version": "https://jsonfeed.org/version/1.1", "items": []}', 'json-feed'],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(detectFormat({ text })?.name).toBe(expected);
  });

  const noFeeds: [string, string][] = [
    [
      'a page that speaks of feeds',
      '<!doctype html><html><body><rss>x</rss><feed></feed></body></html>',
    ],
    [
      'RDF of another kind',
      '<rdf:RDF xmlns:rdf="x" xmlns:foaf="http://xmlns.com/foaf/0.1/"><foaf:Person/></rdf:RDF>',
    ],
    ['XML of another kind', '<?xml version="1.0"?><urlset><url/></urlset>'],
    ['a channel of another kind', '<channel><programme/></channel>'],
    ['a feed in a comment', '<!-- <rss><channel/></rss> --><other/>'],
    ['JSON of another kind', '{"rss": "<rss>"}'],
    ['nothing', ''],
  ];
  it.each(noFeeds)('%s is none of these', (_name, text) => {
    expect(['rss', 'atom', 'json-feed']).not.toContain(detectFormat({ text })?.name);
  });

  it('does not look at the content type', () => {
    expect(detectFormat({ text: rssFeed(), contentType: 'application/json' })?.name).toBe('rss');
  });
});
