/**
 * What the role on a supplied credit line says of the name in it. Roles are those of Media RSS (1.5.1,
 * `media:credit`: the EBU's role codes, `urn:ebu`, and `urn:yvs`), of IPTC, and what feeds write instead.
 */

/** Who made it, or whose it is; `appearance`: who or what is to be seen or heard in it, which is no credit. */
export type CreditRole = 'creator' | 'source' | 'appearance';

const ROLES: ReadonlyMap<string, CreditRole> = new Map([
  ...named(
    'creator',
    'artist, author, byline, camera, camera operator, cameraman, camerawoman, cartoonist, cinematographer, ' +
      'creator, designer, director, director of photography, film director, graphic artist, graphic designer, ' +
      'graphics, illustrator, journalist, photo, photographer, reporter, video journalist, videographer, writer',
  ),
  ...named(
    'source',
    'agency, broadcaster, copyright holder, copyright owner, distribution company, distributor, owner, ' +
      'production company, provider, publisher, source, supplier',
  ),
  ...named(
    'appearance',
    'actor, actress, anchor, anchor person, cast, character, choreographer, commentator, conductor, dancer, ' +
      'event, guest, host, interviewee, interviewer, location, lyricist, music arranger, music group, musician, ' +
      'narrator, orchestra, performer, person, place, presenter, singer, speaker, subject, talent, uploader, ' +
      'vocalist, voice',
  ),
]);

function named(meaning: CreditRole, roles: string): [string, CreditRole][] {
  return roles.split(', ').map((role) => [role, meaning]);
}

/** `Anchor_Person`, `anchor-person`; undefined of a role that is not known, whose line has to speak for itself. */
export function creditRoleOf(role: string | undefined): CreditRole | undefined {
  if (role === undefined || role.length > 60) return undefined;
  return ROLES.get(
    role
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ' '),
  );
}
