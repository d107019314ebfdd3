#!/usr/bin/env bash
# Pins every image of the compose file and of the Dockerfiles to what its tag means today: name:tag becomes
# name:tag@sha256:…, and what is pinned already is looked up and pinned anew. Where one cannot be looked up nothing is changed.
# Usage: deploy/pin-images.sh [dir]     dir: the project's, this one unless said
# Needs docker with buildx, and the registries; no engine. Look at the difference before it is committed.
set -euo pipefail
home=${1:-$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)}
files=("$home/docker-compose.yml" "$home"/*/Dockerfile)

# Not those that are built here.
images=$(sed -nE 's/^( *image:|FROM) +([^ @]+)(@[^ ]*)?.*/\2/p' "${files[@]}" | grep -v '^grantledger/' | sort -u)
rules=''
while IFS= read -r image; do
  digest=$(docker buildx imagetools inspect --format '{{.Manifest.Digest}}' "$image")
  [[ $digest =~ ^sha256:[0-9a-f]{64}$ ]] || { echo "pin-images: no digest for $image" >&2; exit 1; }
  rules+="s#^( *image:|FROM)( +)${image//./\\.}(@sha256:[0-9a-f]{64})?( |\$)#\\1\\2$image@$digest\\4#;"
  echo "$image@$digest"
done <<< "$images"
sed -i -E "$rules" "${files[@]}"
