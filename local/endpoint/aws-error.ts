/** An error that is answered to the client in the form of AWS's JSON protocols. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  /** `com.amazonaws.sqs#QueueDoesNotExist`; the SDK takes what stands after the hash. */
  readonly type: string;
  /** The code in the older query protocol, for SDKs that expect it. */
  readonly queryCode: string | undefined;
  readonly status: number;

  constructor(type: string, message: string, queryCode?: string, status = 400) {
    super(message);
    this.type = type;
    this.queryCode = queryCode;
    this.status = status;
  }
}

export function unknownOperation(target: string): AwsError {
  return new AwsError(
    'com.amazon.coral.service#UnknownOperationException',
    `This stand-in does not know the operation ${target}.`,
  );
}
