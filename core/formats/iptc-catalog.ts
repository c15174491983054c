/**
 * The schemes of IPTC's standard catalogue (catalog.IPTC-G2-Standards_41, https://iptc.org/std/catalog/), with
 * alias and address. Items refer to the catalogue and it is never fetched, so that it has to be known here.
 */

/** `alias=path` where they differ. */
const AT_IPTC: readonly (readonly [root: string, schemes: string])[] = [
  [
    'http://cv.iptc.org/newscodes/',
    'altidrole aoprop=aoproperty app=application aspfacet=asportfacet ' +
      'aspfacetvalue=asportfacetvalue acdc=audiocodec authoritystatus catinat=catinature ' +
      'chprop=characteristicsproperty cinat=cinature colsp=colorspace colin=colourindicator ' +
      'ctech=commtech cptdefrole=conceptdefinitionrole cptnoterole=conceptnoterole ' +
      'crel=conceptrelation conf=confidence ciprol=contactinfopartrole cwarn=contentwarning ' +
      'ctrol=contributorrole cpnat=cpnature cpprole=contentprodpartyrole drol=descriptionrole ' +
      'digsrctype=digitalsourcetype dimensionunit ednoterole dummy erol=edrole encd=encoding ' +
      'entityprop=entityproperty ecirol=eventcontactinforole edconf=eventdateconfirm ' +
      'eocstat=eventoccurstatus eorol=eventorganiserrole eprol=eventparticipantrole ' +
      'eregrol=eventregrole fisymtype=financialinstrumentsymboltype frmt=format gen=generic genre ' +
      'hashscope hashtype hopaction hatarget=hopactiontarget howextr=howextracted howpr=howpresent ' +
      'ikos imgregrole=imageregionrole imgregtype=imageregiontype impt=importance ' +
      'isrol=infosourcerole irel=itemrelation irep=itemrepresentation lbtyp=labeltype ' +
      'lrol=languagerole loutorient=layoutorientation loctyp=location medtop=mediatopic ' +
      'mtyp=mediatype medtype=mediatype1 nprt=namepart nrol=namerole ncostat=newscoveragestatus ' +
      'nityp=newsitemtype nmsig=newsmsgsignal nprod=newsproduct nprov=newsprovider ninat=ninature ' +
      'not=notation oito=ofinterestto pgrmod=pkggroupmode plinat=plinature prio=priority ' +
      'prodgenre=productgenre prop=property prov=provider stat=pubstatusg2 rtype=ratertype ' +
      'rcalctype rel=relevance rnd=rendition riaspect rightsprop=rightsproperty riscope role1 ' +
      'rscaleunit scn=scene sev=severity sig=signal pst1=status1 subj=subjectcode ' +
      'squ=subjectqualifier timeunit tone tpctyp=topictype trustindicator urgy=urgency ' +
      'useracttype=useractiontype valfmt=valueformat vcdc=videocodec videodef=videodefinition ' +
      'ivqu=videoqualifier sov=videoscaling why=whypresent wldreg=worldregion',
  ],
  [
    'http://cvx.iptc.org/',
    'a1312cat=anpa1312-category a1312prio=anpa1312-priority a1312svc=anpa1312-servicelevel ' +
      'a1312vers=anpa1312-version bcp47 cusip figi gics isin mic=iso10383-mic iso3166-1a2 ' +
      'iso3166-1a3 iso3166-2 iso4217a iso4217n parasport secst sedol ticker tidm googletopicsv1 ' +
      'googletopicsv2 iabcontent20 iabcontent21 iabcontent22 iabcontent30 iabaudience10 ' +
      'iabadproduct10 iabadproduct20',
  ],
];

/** Vocabularies of others that the catalogue lists. */
const ELSEWHERE: readonly (readonly [alias: string, address: string])[] = [
  ['dbpedia', 'http://dbpedia.org/resource/'],
  ['freebase', 'http://www.freebase.com'],
  ['geonames', 'http://sws.geonames.org/'],
  ['mb-artist', 'http://musicbrainz.org/artist/'],
  ['mb-label', 'http://musicbrainz.org/label/'],
  ['mb-recording', 'http://musicbrainz.org/recording/'],
  ['mb-release', 'http://musicbrainz.org/release/'],
  ['mb-releasegroup', 'http://musicbrainz.org/release-group/'],
  ['mb-work', 'http://musicbrainz.org/work/'],
  ['plus', 'http://ns.useplus.org/ldf/vocab/'],
  ['skos', 'http://www.w3.org/2004/02/skos/core#'],
  ['wikidata', 'http://www.wikidata.org/entity/'],
];

const ADDRESSES: ReadonlyMap<string, string> = new Map([
  ...AT_IPTC.flatMap(([root, schemes]) =>
    schemes.split(' ').map((scheme) => {
      const [alias = '', path = alias] = scheme.split('=');
      return [alias, `${root}${path}/`] as const;
    }),
  ),
  ...ELSEWHERE,
]);

const ALIASES: ReadonlyMap<string, string> = new Map(
  [...ADDRESSES].map(([alias, address]) => [withoutEnd(address), alias]),
);

/** The address of a scheme, by its alias in the catalogue. */
export function addressOfScheme(alias: string): string | undefined {
  return ADDRESSES.get(alias);
}

/** The alias of a scheme, by its address: with https or http, with or without the slash at its end. */
export function aliasOfScheme(address: string): string | undefined {
  return ALIASES.get(
    withoutEnd(address.replace(/^https:/i, 'http:').replace('//www.cv.', '//cv.')),
  );
}

function withoutEnd(address: string): string {
  return /[/#]$/.test(address) ? address.slice(0, -1) : address;
}
