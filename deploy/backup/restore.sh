#!/usr/bin/env bash
# Makes a data directory of PostgreSQL from a base backup and the archived WAL, as it was at a moment.
# Usage: restore.sh <backups>/<time> <archive> <data directory> [--time <time> | --point <name> | --lsn <lsn>]
#          [--unarchived <pg_wal of the server that died>]
#   --time        the last moment that is wanted, with its offset: 2026-11-27T09:30:00.5Z
#   --point       a name that was given with pg_create_restore_point
#   --lsn         a place in the WAL
#   --unarchived  what that server had written and not archived yet; without it the last segment may be missing
# Without a moment everything is brought back. It runs as the account that the server runs as; the data directory must be
# empty or missing. Start a server of the
# same version on it: it reads the WAL up to the moment and is then open for writing. It archives nothing, so that a trial
# leaves no trace in the archive; a server that is to stay needs an archive of its own and a new base backup.
# docs/operations.md, Restore, says what else an earlier moment needs.
set -euo pipefail
umask 077
usage() { sed -n '2,15s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2; }
fail() { echo "restore.sh: $*" >&2; exit 1; }

(($# >= 3)) || usage
backup=$1 archive=$2 data=$3
shift 3
target='' unarchived=''
wanted() { # the setting $1 is $2; there is one moment
  [[ -z $target ]] || usage
  target="$1 = '$2'"
}
while (($# > 0)); do
  (($# >= 2)) || usage
  case $1 in
    --time)
      # One without an offset would be read in whatever zone the server is set to.
      [[ $2 =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}[T\ ][0-9:]{5,8}(\.[0-9]{1,6})?(Z|[+-][0-9]{2}(:?[0-9]{2})?)$ ]] \
        || fail "$2 is no time with an offset, such as 2026-11-27T09:30:00Z"
      wanted recovery_target_time "$2" ;;
    --point)
      [[ $2 =~ ^[A-Za-z0-9._-]{1,63}$ ]] || fail "$2 is no name of a restore point"
      wanted recovery_target_name "$2" ;;
    --lsn)
      [[ $2 =~ ^[0-9A-Fa-f]{1,8}/[0-9A-Fa-f]{1,8}$ ]] || fail "$2 is no place in the WAL, such as 0/3000148"
      wanted recovery_target_lsn "$2" ;;
    --unarchived) unarchived=$2 ;;
    *) usage ;;
  esac
  shift 2
done

archive=$(cd "$archive" && pwd)
# It stands in a setting that a shell reads.
[[ $archive =~ ^[A-Za-z0-9/._-]+$ ]] || fail "the archive's path may have letters, digits, '/', '.', '_' and '-' alone: $archive"
(cd "$backup" && sha256sum --check --quiet --strict SHA256SUMS) || fail "$backup is not as it was made"
[[ ! -e $data || -z $(ls -A "$data") ]] || fail "$data is not empty"

mkdir -p "$data"
chmod 700 "$data"
tar --extract --gzip --file "$backup/data.tar.gz" --directory "$data"
cp "$backup/backup_label" "$data/backup_label"
if [[ -n $unarchived ]]; then
  for segment in "$unarchived"/*; do
    [[ ${segment##*/} =~ ^[0-9A-F]{24}$|^[0-9A-F]{8}\.history$ ]] || continue
    # The archive's own copy is whole; this one may have been in use for something later already.
    [[ -e $archive/${segment##*/} ]] || cp "$segment" "$data/pg_wal/"
  done
fi
cat >> "$data/postgresql.auto.conf" << SETTINGS
archive_mode = 'off'
restore_command = 'cp "$archive/%f" "%p"'
recovery_target_action = 'promote'
${target}
SETTINGS
touch "$data/recovery.signal"
sync
echo "$data"
