#!/usr/bin/env bash
# Makes an authority and, signed by it, a certificate for each server of the compose file, in deploy/tls/made (or $1).
# Usage: sudo deploy/tls/certificates.sh [dir]
# For trying out: an agency has an authority of its own. docker-compose.tls.yml uses what is made here. Nothing that is
# there already is made again. As root it gives each key to the account that its server runs as, which must own it.
set -euo pipefail
made=${1:-$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/made}
umask 077
mkdir -p "$made"

[[ -f $made/authority.key ]] || openssl req -quiet -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 825 \
  -subj '/CN=Grantledger trial authority' -addext 'basicConstraints=critical,CA:TRUE,pathlen:0' \
  -addext 'keyUsage=critical,keyCertSign,cRLSign' -keyout "$made/authority.key" -out "$made/authority.crt"

server() { # its name in the compose file, and the uid that it runs as
  local folder=$made/$1
  [[ ! -f $folder/server.crt ]] || return 0
  mkdir -p "$folder"
  openssl req -quiet -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$1" \
    -addext "subjectAltName=DNS:$1,DNS:localhost,IP:127.0.0.1" -keyout "$folder/server.key" -out "$folder/server.csr"
  openssl x509 -req -in "$folder/server.csr" -CA "$made/authority.crt" -CAkey "$made/authority.key" -days 397 \
    -copy_extensions copy -out "$folder/server.crt" 2> /dev/null
  rm "$folder/server.csr"
  # Kafka takes both from one file.
  cat "$folder/server.key" "$folder/server.crt" > "$folder/server.pem"
  if ((EUID == 0)); then chown -R "$2:$2" "$folder"; fi
}

server postgres 999
server keys 999
server kafka 1000
# What clients believe by is no secret; everybody may get to it, and to nothing beside it.
chmod 644 "$made/authority.crt"
chmod 711 "$made"
((EUID == 0)) || echo "Not root: give deploy/tls/made/{postgres,keys} to uid 999 and kafka to uid 1000." >&2
