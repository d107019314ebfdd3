#!/usr/bin/env bash
# Makes the two databases and their four roles in an empty PostgreSQL.
# Usage: LOG_OWNER_PASSWORD=… LOG_SERVICE_PASSWORD=… VIEWS_OWNER_PASSWORD=… REPORT_PASSWORD=… databases.sh
# It runs as the database's administrator: by the image at its first start, or by hand with PGHOST, PGUSER and so on.
# docs/operations.md has what each role may do.
set -euo pipefail
: "${LOG_OWNER_PASSWORD:?}" "${LOG_SERVICE_PASSWORD:?}" "${VIEWS_OWNER_PASSWORD:?}" "${REPORT_PASSWORD:?}"

psql --no-psqlrc --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-${PGUSER:-postgres}}" --dbname postgres <<'SQL'
\getenv log_owner_password LOG_OWNER_PASSWORD
\getenv log_service_password LOG_SERVICE_PASSWORD
\getenv views_owner_password VIEWS_OWNER_PASSWORD
\getenv report_password REPORT_PASSWORD

create role grantledger_owner login password :'log_owner_password';
create role grantledger_command login password :'log_service_password';
create role grantledger_query login password :'views_owner_password';
create role grantledger_report login password :'report_password';

create database grantledger_log owner grantledger_owner encoding 'UTF8' template template0;
create database grantledger_views owner grantledger_query encoding 'UTF8' template template0;

revoke connect, temporary on database grantledger_log from public;
grant connect on database grantledger_log to grantledger_command;

-- Who reads schema report; a build's test compares this with what ./grants up makes.
alter role grantledger_report nosuperuser nocreatedb nocreaterole noreplication nobypassrls connection limit 10;
alter role grantledger_report set default_transaction_read_only = 'on';
alter role grantledger_report set statement_timeout = '30s';
alter role grantledger_report set lock_timeout = '5s';
alter role grantledger_report set idle_in_transaction_session_timeout = '30s';
alter role grantledger_report set transaction_timeout = '10min';
alter role grantledger_report set idle_session_timeout = '1h';
alter role grantledger_report set temp_file_limit = '2GB';
alter role grantledger_report set search_path = 'report';
revoke connect, temporary on database grantledger_views from public;
grant connect on database grantledger_views to grantledger_report;

\connect grantledger_views
do $$
declare
    one regprocedure;
    owner text := (select datdba::regrole::text from pg_database where datname = current_database());
begin
    for one in
        select oid from pg_proc
        where pronamespace = 'pg_catalog'::regnamespace
          and proname ~ '^(pg_(try_)?advisory_|pg_logical_emit_message|lo_|loread|lowrite)'
    loop
        execute format('revoke execute on function %s from public', one);
        execute format('grant execute on function %s to %s', one, owner);
    end loop;
end $$;
SQL
