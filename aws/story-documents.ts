/** Story documents in S3: the whole story of one version, as JSON. */
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { Story } from '../core/story/story.ts';
import { s3 } from './clients.ts';
import { required } from './environment.ts';

/** Writes the document of a version; the same version again is the same write. */
export async function putStory(key: string, story: Story): Promise<void> {
  await s3.send(
    new PutObjectCommand({
      Bucket: required('BUCKET_NAME'),
      Key: key,
      Body: JSON.stringify(story),
      ContentType: 'application/json; charset=utf-8',
    }),
  );
}

/** The document under a key, or undefined where there is none. */
export async function getStory(key: string): Promise<Story | undefined> {
  try {
    const object = await s3.send(
      new GetObjectCommand({ Bucket: required('BUCKET_NAME'), Key: key }),
    );
    return JSON.parse((await object.Body?.transformToString()) ?? 'null') as Story;
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
    throw error;
  }
}
