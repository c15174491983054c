import { describe, expect, it } from '@jest/globals';
import {
  hasBotWallHeaders,
  looksLikeBotWall,
  looksLikeHtml,
} from '../../../core/feed/html-answer.ts';

describe('looksLikeHtml', () => {
  it.each([
    '<!DOCTYPE html><html><body>Sign in</body></html>',
    '\n\n  <HTML lang="en">',
    '\u{feff}<!doctype html>',
    '<!-- a comment --> <!-- another --><html>',
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">',
    '<script>location="/login"</script>',
  ])('a page: %j', (text) => {
    expect(looksLikeHtml(Buffer.from(text))).toBe(true);
    expect(looksLikeHtml(Buffer.from(`\u{feff}${text.replace('\u{feff}', '')}`, 'utf16le'))).toBe(
      true,
    );
  });

  it.each([
    '<?xml version="1.0"?><rss version="2.0"><channel><title>On &lt;html&gt;</title></channel></rss>',
    '<!-- <html> --><feed xmlns="http://www.w3.org/2005/Atom"/>',
    '<nitf><head><title>Harbour reopens</title></head><body/></nitf>',
    '{"version":"https://jsonfeed.org/version/1.1","items":[]}',
    'KESTREL 0930 harbour <html> reopens',
    '<!-- never ends',
    '',
  ])('no page: %j', (text) => {
    expect(looksLikeHtml(Buffer.from(text))).toBe(false);
  });
});

describe('bot walls', () => {
  it('are known by their headers', () => {
    expect(hasBotWallHeaders({ 'cf-mitigated': 'challenge' })).toBe(true);
    expect(hasBotWallHeaders({ 'x-amzn-waf-action': 'captcha' })).toBe(true);
    expect(hasBotWallHeaders({ server: 'cloudflare' })).toBe(false);
  });

  it('are known by words in their page', () => {
    const page = '<html><head><title>Just a moment...</title></head></html>';
    expect(looksLikeBotWall(Buffer.from(page))).toBe(true);
    expect(looksLikeBotWall(Buffer.from('<html><title>Sign in</title></html>'))).toBe(false);
  });
});
