create unique index history_pkey on history (position);
create unique index history_stream_version on history (stream_id, version);
create index history_recorded_at on history (recorded_at, position);
