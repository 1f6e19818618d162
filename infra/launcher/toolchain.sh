# Finds JDK 25, Maven and Node for the scripts of this folder, or says plainly what is missing and how to get it.
# To be sourced. Sets JAVA_HOME and JAVA, and HOME where a bare environment has none.

export HOME="${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}"

say_missing() {
  printf '%s\n' "$@" >&2
  exit 1
}

# The feature version of a JDK that can compile, or nothing.
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p'
}

find_jdk() {
  local candidate on_path
  on_path=$(command -v java || true)
  for candidate in "${JAVA_HOME:-}" "${on_path:+$(dirname "$(dirname "$(readlink -f "$on_path")")")}" \
    /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/jdk* /opt/java* "$HOME"/.sdkman/candidates/java/*; do
    if [ -n "$candidate" ] && [ "$(jdk_version "$candidate")" = 25 ]; then
      export JAVA_HOME="$candidate"
      JAVA="$candidate/bin/java"
      return 0
    fi
  done
  say_missing "Groundswell needs JDK 25, and none was found in JAVA_HOME, on PATH or in /usr/lib/jvm." \
    "Install one, for example Temurin 25 from https://adoptium.net (Debian package temurin-25-jdk)," \
    "or set JAVA_HOME to where it is."
}

find_maven() {
  command -v mvn >/dev/null ||
    say_missing "Groundswell is built with Maven 3.8 or later, and mvn is not on PATH." "On Debian: apt-get install maven"
}

find_node() {
  local version
  command -v node >/dev/null && command -v npm >/dev/null ||
    say_missing "Groundswell's pages are built with Node 20 or later, and node or npm is not on PATH." \
      "On Debian: apt-get install nodejs npm, or take Node from https://nodejs.org"
  version=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  [ "$version" -ge 20 ] || say_missing "Groundswell's pages are built with Node 20 or later; this is $(node --version)."
}
