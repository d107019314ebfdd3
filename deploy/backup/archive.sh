#!/usr/bin/env bash
# Keeps one file of the WAL, whole or not at all, and on the disk before it says so.
# Usage, as PostgreSQL's setting: archive_command = 'bash …/archive.sh "%p" "%f" <archive>'
# A file that is kept already is left as it is: the same one again is well, another one of its name is refused.
set -euo pipefail
umask 077
(($# == 3)) || { sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 2; }
from=$1 name=$2 archive=$3

mkdir -p "$archive"
if [[ -e $archive/$name ]]; then
  cmp --silent "$from" "$archive/$name" && exit 0
  echo "archive.sh: $archive holds another $name; it is left as it is" >&2
  exit 1
fi
unfinished=$archive/.$name.$$
trap 'rm -f "$unfinished"' EXIT
cp "$from" "$unfinished"
sync "$unfinished"
# A link never takes another file's place, as a rename would.
ln "$unfinished" "$archive/$name"
sync "$archive"
