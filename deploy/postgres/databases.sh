#!/usr/bin/env bash
# Makes the two databases and their three roles in an empty PostgreSQL.
# Usage: LOG_OWNER_PASSWORD=… LOG_SERVICE_PASSWORD=… VIEWS_OWNER_PASSWORD=… databases.sh
# It runs as the database's administrator: by the image at its first start, or by hand with PGHOST, PGUSER and so on.
# docs/operations.md has what each role may do.
set -euo pipefail
: "${LOG_OWNER_PASSWORD:?}" "${LOG_SERVICE_PASSWORD:?}" "${VIEWS_OWNER_PASSWORD:?}"

psql --no-psqlrc --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-${PGUSER:-postgres}}" --dbname postgres <<'SQL'
\getenv log_owner_password LOG_OWNER_PASSWORD
\getenv log_service_password LOG_SERVICE_PASSWORD
\getenv views_owner_password VIEWS_OWNER_PASSWORD

create role grantledger_owner login password :'log_owner_password';
create role grantledger_command login password :'log_service_password';
create role grantledger_query login password :'views_owner_password';

create database grantledger_log owner grantledger_owner encoding 'UTF8' template template0;
create database grantledger_views owner grantledger_query encoding 'UTF8' template template0;

revoke connect, temporary on database grantledger_log from public;
revoke connect, temporary on database grantledger_views from public;
grant connect on database grantledger_log to grantledger_command;
SQL
