-- What a new table file begins with; see table-file.ts. dynoxide 1.2.1 makes the table by itself, in
-- just this form, and adds what else it needs; the indexes and the trigger are ours.
CREATE TABLE _stream_records (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                table_name TEXT NOT NULL,
                event_name TEXT NOT NULL,
                keys_json TEXT NOT NULL,
                new_image TEXT,
                old_image TEXT,
                sequence_number TEXT NOT NULL,
                shard_id TEXT NOT NULL,
                created_at INTEGER NOT NULL,
                user_identity TEXT
            );
-- The next sequence number (at each write) and the records behind one (at each look).
CREATE INDEX stream_order ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
-- The range of a shard, when the stream is described.
CREATE INDEX stream_range ON _stream_records (table_name, shard_id, sequence_number);
-- DynamoDB keeps a day of records, dynoxide all of them; this keeps the last hundred thousand.
CREATE TRIGGER stream_trim AFTER INSERT ON _stream_records BEGIN
  DELETE FROM _stream_records WHERE id <= NEW.id - 100000;
END;
