/** The errors of SQS that the stand-in answers: name → code in the query protocol, sentence. */
import { AwsError } from './aws-error.ts';

const ERRORS = {
  QueueDoesNotExist: [
    'AWS.SimpleQueueService.NonExistentQueue',
    'The specified queue does not exist.',
  ],
  ReceiptHandleIsInvalid: ['ReceiptHandleIsInvalid', 'The input receipt handle is invalid.'],
  MessageNotInflight: [
    'AWS.SimpleQueueService.MessageNotInflight',
    'The specified message is not in flight.',
  ],
  InvalidMessageContents: [
    'InvalidMessageContents',
    'Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF.',
  ],
  InvalidParameterValue: [
    'InvalidParameterValue',
    'One or more parameters are invalid. Reason: Message must be shorter than 1048576 bytes.',
  ],
  BatchRequestTooLong: [
    'AWS.SimpleQueueService.BatchRequestTooLong',
    'Batch requests cannot be longer than 1048576 bytes.',
  ],
  EmptyBatchRequest: [
    'AWS.SimpleQueueService.EmptyBatchRequest',
    'There should be at least one entry in the request.',
  ],
  TooManyEntriesInBatchRequest: [
    'AWS.SimpleQueueService.TooManyEntriesInBatchRequest',
    'Maximum number of entries per request are 10.',
  ],
  BatchEntryIdsNotDistinct: [
    'AWS.SimpleQueueService.BatchEntryIdsNotDistinct',
    'Two or more batch entries in the request have the same Id.',
  ],
  InvalidBatchEntryId: [
    'AWS.SimpleQueueService.InvalidBatchEntryId',
    'A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.',
  ],
} as const;

export function sqsError(name: keyof typeof ERRORS): AwsError {
  const [queryCode, message] = ERRORS[name];
  return new AwsError(`com.amazonaws.sqs#${name}`, message, queryCode);
}
