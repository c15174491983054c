/** A process of its own that starts DynamoDB's stand-in and waits to be killed. Arguments: file, log file. */
import { startDynamoDb } from '../../../local/stand-ins/dynamodb.ts';

const [file = '', logFile = ''] = process.argv.slice(2);
const { endpoint } = await startDynamoDb({ file, logFile });
console.log(endpoint);
setInterval(() => {}, 1000);
