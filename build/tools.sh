# The JDK and Maven that the build needs: finding them, and what brings them where they are missing. Sourced by grants and
# .ci/run.

needed_jdk=25

jdk_version() { # of the JDK in $1, or nothing
  [[ -x $1/bin/javac && -r $1/release ]] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_candidates() {
  local user=${HOME:-/nowhere}
  printf '%s\n' "${JAVA_HOME:-}"
  printf '%s\n' /usr/lib/jvm/* /usr/lib64/jvm/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    {/opt/homebrew,/usr/local}/opt/openjdk@"$needed_jdk"/libexec/openjdk.jdk/Contents/Home \
    /home/linuxbrew/.linuxbrew/opt/openjdk@"$needed_jdk"/libexec \
    "${SDKMAN_DIR:-$user/.sdkman}"/candidates/java/* "$user"/.jdks/*
  if [[ -x /usr/libexec/java_home ]]; then /usr/libexec/java_home -v "$needed_jdk+" 2>/dev/null || true; fi
  local on_path
  if on_path=$(command -v javac); then dirname "$(dirname "$(readlink -f "$on_path")")"; fi
}

jdk_home() { # a JDK of the version that is needed, or nothing
  local candidate
  while IFS= read -r candidate; do
    if [[ -n $candidate && $(jdk_version "$candidate") == "$needed_jdk" ]]; then
      printf '%s\n' "$candidate"
      return
    fi
  done < <(jdk_candidates)
}

missing_tools() { # which of the tools jdk and maven, as named, are
  local tool
  for tool in "$@"; do
    case $tool in
      jdk) [[ -n $(jdk_home) ]] || echo jdk ;;
      maven) command -v mvn > /dev/null || echo maven ;;
    esac
  done
}

package_manager() { # of this system, or nothing
  local name
  for name in apt-get dnf zypper pacman apk brew; do
    if command -v "$name" > /dev/null; then echo "$name" && return; fi
  done
}

has_package() { # whether package manager $1 can install package $2, as far as its lists say
  case $1 in
    apt-get) apt-cache show "$2" | grep '^Package:' ;;
    dnf) dnf --quiet list "$2" | grep "^$2\." ;;
    zypper) zypper --quiet --non-interactive search --match-exact "$2" ;;
    pacman) pacman -Si "$2" ;;
    apk) apk search --exact "$2" | grep . ;;
    brew) brew info "$2" ;;
    *) false ;;
  esac > /dev/null 2>&1
}

package_of() { # what package manager $1 calls tool $2, if it has it
  local name names=("$2")
  if [[ $2 == jdk ]]; then
    names=(temurin-"$needed_jdk"-jdk openjdk-"$needed_jdk"-jdk-headless java-"$needed_jdk"-openjdk-devel
      jdk"$needed_jdk"-openjdk openjdk"$needed_jdk"-jdk temurin@"$needed_jdk" openjdk@"$needed_jdk")
  fi
  for name in "${names[@]}"; do
    if has_package "$1" "$name"; then echo "$name" && return; fi
  done
}

with_rights() { # the command as somebody who may install would give it
  if ((EUID == 0)) || [[ $1 == brew ]] || ! command -v sudo > /dev/null; then echo "$*"; else echo "sudo $*"; fi
}

installing() { # the command by which package manager $1 installs the packages that follow
  case $1 in
    apt-get | dnf | zypper) with_rights "$1" install "${@:2}" ;;
    pacman) with_rights pacman -S "${@:2}" ;;
    apk) with_rights apk add "${@:2}" ;;
    brew) with_rights brew install "${@:2}" ;;
  esac
}

refreshing() { # the command that fetches package manager $1's lists, where there are none, or nothing
  case $1 in
    apt-get) compgen -G '/var/lib/apt/lists/*_Packages*' > /dev/null || with_rights apt-get update ;;
    pacman) compgen -G '/var/lib/pacman/sync/*.db' > /dev/null || with_rights pacman -Sy ;;
    apk) [[ -n $(apk search --exact busybox 2> /dev/null) ]] || with_rights apk update ;;
  esac
}

sdkman() { # what SDKMAN says to a command, or nothing where it is not installed
  local init=${SDKMAN_DIR:-${HOME:-/nowhere}/.sdkman}/bin/sdkman-init.sh
  [[ -r $init ]] || return 0
  PAGER=cat bash -c 'source "$1" && sdk "${@:2}"' sdk "$init" "$@" 2> /dev/null < /dev/null || true
}

by_hand() { # how tool $1 comes when the package manager does not have it
  local version
  if [[ $1 == maven ]]; then
    echo "unpack Maven from https://maven.apache.org and put its folder bin on the PATH"
    return
  fi
  version=$(sdkman list java | sed -n "s/.*| *\($needed_jdk[0-9.]*-tem\) *.*/\1/p" | sed -n 1p)
  if [[ -n $version ]]; then
    echo "'sdk install java $version' brings JDK $needed_jdk"
  else
    echo "unpack Eclipse Temurin $needed_jdk from https://adoptium.net and set JAVA_HOME to its folder"
  fi
}

name_of() {
  if [[ $1 == jdk ]]; then echo "JDK $needed_jdk"; else echo Maven; fi
}

how_to_get() { # the tools that are named: one sentence that they are missing, and what brings them to this system
  local tool manager package refresh missing='' packages='' brought='' otherwise='' verb=is
  manager=$(package_manager)
  for tool in "$@"; do
    missing+="${missing:+ and }$(name_of "$tool")"
    package=$(package_of "$manager" "$tool")
    if [[ -n $package ]]; then
      packages+=" $package"
      brought+="${brought:+ and }$(name_of "$tool")"
    else
      otherwise+="; ${manager:+$manager has no $(name_of "$tool") here, so }$(by_hand "$tool")"
    fi
  done
  if (($# > 1)); then verb=are; fi
  refresh=$(refreshing "$manager")
  if [[ -n $otherwise && -n $refresh ]]; then
    echo "$missing $verb missing, and so are the package lists of $manager; '$refresh' fetches them, then try again."
    return
  fi
  # Names of packages have no spaces.
  if [[ -n $packages ]]; then packages="; '$(installing "$manager" $packages)' brings $brought"; fi
  echo "$missing $verb missing$packages$otherwise."
}
