/** `NewsManagement` of NewsML 1.x: status, times, urgency, and what the item has to do with others. */
import type { StoryStatus } from '../../story/story.ts';
import { given } from '../given.ts';
import { at, attributesOf, lineOf, named, some } from '../nitf/find.ts';
import { statusOf } from '../nitf/status.ts';
import type { XmlElement } from '../xml-element.ts';
import { formalName, propertiesBut, propertiesOf } from './formal-name.ts';

export interface Management {
  status?: StoryStatus;
  published?: string;
  updated?: string;
  embargoed?: string;
  expires?: string;
  urgency?: number;
  rest: Record<string, unknown>;
}

export function readManagement(newsItem: XmlElement): Management {
  const management = at(newsItem, 'newsmanagement');
  const word = formalName(at(management, 'status'));
  const status = statusOf(word);
  const change = changeOf(management);
  const itemType = formalName(at(management, 'newsitemtype'));
  const isRead = change !== undefined && (endsEmbargo(status, change) || endsUse(change));
  return {
    ...given({
      status,
      published: lineOf(at(management, 'firstcreated')),
      updated: lineOf(at(management, 'thisrevisioncreated')),
      embargoed: change && endsEmbargo(status, change) ? change.date : undefined,
      expires: change && endsUse(change) ? change.date : undefined,
      urgency: levelOf(formalName(at(management, 'urgency'))),
    }),
    rest: given({
      Status: status === undefined ? word : undefined,
      NewsItemType: itemType?.toLowerCase() === 'news' ? undefined : itemType,
      StatusWillChange: isRead ? undefined : change,
      Instruction: some(named(management, 'instruction').map(attributesOf)),
      DerivedFrom: some(named(management, 'derivedfrom').map(attributesOf)),
      AssociatedWith: some(named(management, 'associatedwith').map(attributesOf)),
      NewsManagement: propertiesBut(propertiesOf(management), new Set()),
    }),
  };
}

/** Levels are 1 to 9; agencies write them with words behind, `4 - normal`. */
export function levelOf(text: string | undefined): number | undefined {
  const digit = /^[1-9](?!\d)/.exec(text ?? '')?.[0];
  return digit === undefined ? undefined : Number(digit);
}

interface Change {
  status?: string;
  date?: string;
}

function changeOf(management: XmlElement | undefined): Change | undefined {
  const change = at(management, 'statuswillchange');
  if (change === undefined) return undefined;
  return given({
    status: formalName(at(change, 'futurestatus')),
    date: lineOf(at(change, 'dateandtime')),
  });
}

function endsEmbargo(status: StoryStatus | undefined, change: Change): boolean {
  return (
    status === 'embargoed' && change.date !== undefined && statusOf(change.status) === 'usable'
  );
}

function endsUse(change: Change): boolean {
  const future = statusOf(change.status);
  return change.date !== undefined && (future === 'killed' || future === 'withheld');
}
