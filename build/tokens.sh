# Tokens of a system that runs, without starting a JVM. Sourced by grants.

# Prints one for the words that follow "token"; fails, and says nothing, where its issuer cannot be asked or refuses.
token_of_running_system() {
  local data=.grantledger organisation='' roles='' subject='' port secret answer token
  while (($# > 0)); do
    case $1 in
      --data=*) data=${1#*=} ;;
      --organisation=*) organisation=${1#*=} ;;
      --data | --organisation)
        (($# > 1)) || return 1
        if [[ $1 == --data ]]; then data=$2; else organisation=$2; fi
        shift
        ;;
      -*) return 1 ;;
      *)
        [[ -z $subject ]] || return 1
        if [[ -z $roles ]]; then roles=$1; else subject=$1; fi
        ;;
    esac
    shift
  done
  [[ -n $roles && -r $data/issuer/port && -r $data/issuer/scripts ]] || return 1
  command -v curl > /dev/null || return 1
  port=$(< "$data/issuer/port") secret=$(< "$data/issuer/scripts")
  local asked=(--data grant_type=client_credentials --data-urlencode "scope=${roles//,/ }")
  [[ -z $subject ]] || asked+=(--data-urlencode "subject=$subject")
  [[ -z $organisation ]] || asked+=(--data-urlencode "organisation_number=$organisation")
  # Not as an argument, which everybody on the machine can read.
  answer=$(printf 'user = "grantledger-scripts:%s"\n' "$secret" \
    | curl --config - --silent --fail --noproxy '*' --max-time 5 "${asked[@]}" "http://127.0.0.1:$port/token") || return 1
  token=$(sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p' <<< "$answer")
  [[ -n $token ]] && printf '%s\n' "$token"
}
