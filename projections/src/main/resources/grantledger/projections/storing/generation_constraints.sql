alter table history add primary key using index history_pkey, add constraint history_stream_version unique using index history_stream_version;
