import { describe, expect, it } from '@jest/globals';
import { readSettings } from '../../lib/settings.ts';

const read = (values: Record<string, unknown>) => readSettings((key) => values[key]);

describe('readSettings', () => {
  it('is dev where nobody says otherwise', () => {
    expect(read({})).toMatchObject({ ok: true, settings: { stage: 'dev', keepData: false } });
  });

  it('takes what ops set, as text or number', () => {
    const values = {
      stage: 'prod',
      payloadDays: '30',
      documentDays: 90,
      contact: 'wire-desk@example.org',
      alarmTopicArn: 'arn:aws-cn:sns:cn-north-1:111122223333:alarms',
    };
    expect(read(values)).toEqual({
      ok: true,
      settings: {
        stage: 'prod',
        keepData: true,
        payloadDays: 30,
        documentDays: 90,
        recoveryDays: 30,
        logDays: 90,
        logLevel: 'INFO',
        contact: values.contact,
        alarmTopicArn: values.alarmTopicArn,
      },
    });
  });

  it.each([
    [{ stage: 'staging' }, '--context stage=staging: must be dev or prod'],
    [{ payloadDays: '0' }, '--context payloadDays=0: must be a number of days, 1 to 3650'],
    [{ payloadDays: 'ten' }, '--context payloadDays=ten: must be a number of days, 1 to 3650'],
    [{ payloadDays: '' }, '--context payloadDays=: must be a number of days, 1 to 3650'],
    [{ recoveryDays: 1.5 }, '--context recoveryDays=1.5: must be a number of days, 1 to 365'],
    [{ documentDays: '' }, '--context documentDays=: must be a number of days, 0 to 3650'],
    [{ contact: 'a b' }, '--context contact=a b: must look like wire-desk@example.org'],
    [
      { alarmTopicArn: 'alarms' },
      '--context alarmTopicArn=alarms: must look like arn:aws:sns:eu-central-1:111122223333:alarms',
    ],
  ])('refuses %p', (values, message) => {
    expect(read(values)).toEqual({ ok: false, errors: [message] });
  });

  it('takes limits of payloads, and only those that are set', () => {
    const { settings } = read({ payloadBytes: '1048576', items: 50 }) as { settings: unknown };
    expect(settings).toMatchObject({ limits: { payloadBytes: 1_048_576, items: 50 } });
    expect(read({})).not.toHaveProperty('settings.limits');
  });

  it.each([
    [{ items: '0' }, '--context items=0: must be a whole number, 1 to 100000'],
    [{ partDepth: '-1' }, '--context partDepth=-1: must be a whole number, 0 to 16'],
    [{ parts: '1e3' }, '--context parts=1e3: must be a whole number, 1 to 100000'],
    [{ parts: true }, '--context parts=true: must be a whole number, 1 to 100000'],
    [
      { payloadBytes: '50MB' },
      '--context payloadBytes=50MB: must be a whole number, 1024 to 104857600',
    ],
    [{ unpackedBytes: '' }, '--context unpackedBytes=: must be a whole number, 1024 to 419430400'],
  ])('refuses the limit %p', (values, message) => {
    expect(read(values)).toEqual({ ok: false, errors: [message] });
  });

  it('tells everything that is wrong', () => {
    const result = read({ payloadDays: -1, recoveryDays: 0, contact: '' });
    expect(result.ok ? [] : result.errors).toHaveLength(3);
  });
});
