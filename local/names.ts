/** What the resources are called on a laptop. */
export const TABLE_NAME = 'wiredesk';
export const BUCKET_NAME = 'wiredesk';
export const EVENT_BUS_NAME = 'wiredesk';
