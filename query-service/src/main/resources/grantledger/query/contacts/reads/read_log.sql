-- Who was shown contact persons. It belongs to no generation of the views: a rebuild leaves it alone, and it cannot be made
-- again from the topic. A row is written once. It stays for two years at least, whoever asks; when it goes after that is
-- for the agency to decide.
create schema reading;

create table reading.read_log (
    number         bigint      generated always as identity primary key,
    at             timestamptz not null,
    person         text        not null,
    roles          text[]      not null,
    path           text        not null,
    application_id uuid,
    applications   int         not null
);

comment on table reading.read_log is 'One row for each answer that showed contact persons, committed before it was sent';
comment on column reading.read_log.person is 'the subject of the token';
comment on column reading.read_log.path is 'what was asked for, without what might name somebody';
comment on column reading.read_log.application_id is 'where the answer was of one application';
comment on column reading.read_log.applications is 'how many the answer was of';

create index read_log_latest on reading.read_log (number desc nulls last);
create index read_log_person on reading.read_log (person, number desc nulls last);
create index read_log_application on reading.read_log (application_id, number desc nulls last);
create index read_log_at on reading.read_log (at);

-- A semicolon at the end of a line would end the statement.
create function reading.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.at < now() - interval '2 years' then
        return old
    ; end if
    ; raise exception 'what was read is not forgotten: % of the read log', lower(tg_op)
    ; end
$$;

create trigger unchanged before update or delete on reading.read_log
    for each row execute function reading.refuse_change();

create trigger kept before truncate on reading.read_log
    for each statement execute function reading.refuse_change();
