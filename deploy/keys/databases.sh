#!/usr/bin/env bash
# Makes the database of the keys of contact persons and its two roles in an empty PostgreSQL.
# Usage: KEYS_OWNER_PASSWORD=… KEYS_READER_PASSWORD=… databases.sh
# It runs as the database's administrator: by the image at its first start, or by hand with PGHOST, PGUSER and so on.
# docs/operations.md has what each role may do, and why the server should be another than the log's.
set -euo pipefail
: "${KEYS_OWNER_PASSWORD:?}" "${KEYS_READER_PASSWORD:?}"

psql --no-psqlrc --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-${PGUSER:-postgres}}" --dbname postgres <<'SQL'
\getenv keys_owner_password KEYS_OWNER_PASSWORD
\getenv keys_reader_password KEYS_READER_PASSWORD

create role grantledger_keys login password :'keys_owner_password';
create role grantledger_keys_reader login password :'keys_reader_password';

create database grantledger_keys owner grantledger_keys encoding 'UTF8' template template0;

revoke connect, temporary on database grantledger_keys from public;
grant connect on database grantledger_keys to grantledger_keys_reader;
SQL
