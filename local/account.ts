/** The account and the region that the stand-ins pretend to be in; they stand in ARNs and events. */
export const ACCOUNT = '000000000000';
export const REGION = 'us-east-1';

/** Nobody checks them; the SDK does not send a request without some. */
export const CREDENTIALS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' } as const;
