#!/usr/bin/env bash
# Copies the files of a running PostgreSQL into <backups>/<time>, and prints that folder's name.
# Usage: PGHOST=… PGPORT=… PGUSER=… PGPASSWORD=… base-backup.sh <data directory> <backups>
# It runs on the server's machine, as an account that may read its files and with a role that may make backups
# (pg_backup_start and pg_backup_stop, one session). What changes meanwhile is made whole by the WAL, so the server must
# archive it, see archive.sh. A folder of that name is there when all of it is on the disk. PSQL names another client.
set -euo pipefail
umask 077
(($# == 2)) || { sed -n '2,6s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 2; }
data=$1 backups=$2
fail() { echo "base-backup.sh: $*" >&2; exit 1; }

[[ -f $data/PG_VERSION ]] || fail "$data is no data directory of PostgreSQL"
# What lies elsewhere would be missing from the copy.
[[ -z $(ls -A "$data/pg_tblspc") ]] || fail "$data has tablespaces, which this does not copy"

coproc SESSION { exec "${PSQL:-psql}" --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 --dbname postgres; }
# Bash forgets a session that has ended.
to_session=${SESSION[1]} from_session=${SESSION[0]}
answer=''
ask() { # the one line that statement $1 answers
  printf '%s\n' "$1" >&"$to_session" || fail "the session has ended"
  read -r answer <&"$from_session" || fail "the database did not answer: $1"
}

ask "select current_setting('archive_mode') || ' ' || current_setting('data_directory');"
[[ $answer != off* ]] || fail "archive_mode is off: without the WAL from now on a copy is worth nothing"
[[ $data -ef ${answer#* } ]] || fail "the server that answers keeps its files in ${answer#* }"

name=$(date -u +%Y-%m-%dT%H%M%SZ)
[[ ! -e $backups/$name ]] || fail "$backups/$name is there already"
unfinished=$backups/.$name
mkdir -p "$unfinished"
trap 'rm -rf "$unfinished"' EXIT

ask "select 'began at ' || pg_backup_start('$name', true);"
result=0
# 1: something changed or went while it was read, as files of a running server do.
tar --create --file - --directory "$data" --warning=no-file-changed --warning=no-file-removed --warning=no-file-ignored \
  --exclude='./pg_wal/*' --exclude='./pg_replslot/*' --exclude='./pg_dynshmem/*' --exclude='./pg_notify/*' \
  --exclude='./pg_serial/*' --exclude='./pg_snapshots/*' --exclude='./pg_stat_tmp/*' --exclude='./pg_subtrans/*' \
  --exclude='./postmaster.pid' --exclude='./postmaster.opts' --exclude='./standby.signal' --exclude='./recovery.signal' \
  --exclude='pgsql_tmp*' . | gzip --fast > "$unfinished/data.tar.gz" || result=${PIPESTATUS[0]}
((result <= 1)) || fail "tar ended with $result"
# Answers when the WAL that the copy needs has been archived.
ask "select encode(convert_to(labelfile, 'UTF8'), 'hex') from pg_backup_stop(true);"
printf '%b' "$(sed 's/../\\x&/g' <<< "$answer")" > "$unfinished/backup_label"
grep -q '^START WAL LOCATION: ' "$unfinished/backup_label" || fail "the database gave no label of the backup"

(cd "$unfinished" && sha256sum data.tar.gz backup_label > SHA256SUMS)
sync "$unfinished"/* "$unfinished"
mv "$unfinished" "$backups/$name"
sync "$backups"
echo "$backups/$name"
