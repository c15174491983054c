/** The wire's front page: what is played, how far it has gone, where the feeds are. */
import type { Representation } from './representation.ts';
import type { Script } from './script.ts';
import type { WireState } from './state.ts';
import { timeOf } from './timeline.ts';
import { escaped } from './xml.ts';

export function indexPage(script: Script, state: WireState): Representation {
  const last = script.steps.length;
  const feeds = script.feeds.map(
    ({ path, title, about, agency }) =>
      `<li><a href="${escaped(path)}">${escaped(title)}</a> (${escaped(agency)}): ${escaped(about)}</li>`,
  );
  const steps = script.steps
    .slice(0, state.step)
    .map((sentence) => `<li>${escaped(sentence)}</li>`);
  const position =
    state.step > last
      ? `The script of ${last} steps is over; this is step ${state.step}, made from templates.`
      : `This is step ${state.step} of ${last}; after them, templates go on without end.`;
  const text = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escaped(script.title)}</title></head>
<body>
<h1>${escaped(script.title)}</h1>
<p>Agencies' feeds as they look from outside, played on this computer. The events and the people in them are invented; agencies' names stand only as credits.</p>
<p>${position}</p>
<h2>Feeds</h2>
<ul>
${feeds.join('\n')}
</ul>
<h2>Played so far</h2>
<ol>
${steps.join('\n')}
</ol>
</body>
</html>
`;
  return {
    contentType: 'text/html; charset=utf-8',
    text,
    modified: timeOf(state, state.step, last),
  };
}
