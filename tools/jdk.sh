# Read by acogida and verify: prints the folder of a JDK 25 or newer, or says on one line what to install.

java_major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] &&
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_candidates() {
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  local path
  if path=$(command -v javac); then
    while [ -L "$path" ]; do
      path=$(cd "$(dirname "$path")" && readlink "$path")
    done
    printf '%s\n' "${path%/bin/javac}"
  fi
  for path in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/java/* /opt/jdk*; do
    [ ! -d "$path" ] || printf '%s\n' "$path"
  done
}

find_jdk() {
  local path major
  while IFS= read -r path; do
    major=$(java_major "$path") || continue
    if [ "${major:-0}" -ge 25 ]; then
      printf '%s\n' "$path"
      return 0
    fi
  done < <(jdk_candidates)
  case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    en*) printf '%s\n' 'No JDK 25 found: install one (for example Temurin 25 from https://adoptium.net) and set JAVA_HOME to it.' >&2 ;;
    *) printf '%s\n' 'No se encontró un JDK 25: instale uno (por ejemplo Temurin 25, https://adoptium.net) y ponga JAVA_HOME en su carpeta.' >&2 ;;
  esac
  return 3
}
