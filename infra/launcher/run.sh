# Builds the launcher and the services when their sources are newer, and runs the launcher. To be sourced after PROJECT
# is set to the checkout.

. "$PROJECT/infra/launcher/toolchain.sh"

LAUNCHER_TARGET="$PROJECT/infra/launcher/target"
BUILT="$LAUNCHER_TARGET/built"

is_built() {
  local jar
  [ -f "$BUILT" ] || return 1
  for jar in "$LAUNCHER_TARGET"/launcher-*.jar "$PROJECT"/{command-service,query-service,web-frontend}/target/*-exec.jar; do
    [ -f "$jar" ] || return 1
  done
  [ -z "$(find "$PROJECT"/{,core-domain/,command-service/,query-service/,web-frontend/,infra/,infra/launcher/,infra/testkit/}pom.xml \
    "$PROJECT"/{core-domain,command-service,query-service,web-frontend,infra/launcher,infra/testkit}/src/main \
    "$PROJECT"/infra/keycloak "$PROJECT"/web-frontend/package*.json -newer "$BUILT" -print -quit)" ]
}

build() {
  local log="$LAUNCHER_TARGET/build.log" stamp
  find_maven
  find_node
  mkdir -p "$LAUNCHER_TARGET"
  rm -rf "$LAUNCHER_TARGET/lib"
  stamp=$(mktemp)
  printf 'Building Groundswell (about a minute; the first time also downloads what it needs)\n'
  if ! (cd "$PROJECT" && mvn -B -q -Dfast -Dmaven.test.skip=true -Dspotless.check.skip=true -Dcyclonedx.skip=true \
    -pl command-service,query-service,web-frontend,infra/launcher -am package) >"$log" 2>&1 </dev/null; then
    grep -E '^\[ERROR\]' "$log" | head -20 >&2
    say_missing "The build failed; all of it is in $log"
  fi
  mv "$stamp" "$BUILT"
}

launcher() {
  exec "$JAVA" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dgroundswell.project="$PROJECT" \
    -cp "$(echo "$LAUNCHER_TARGET"/launcher-*.jar):$LAUNCHER_TARGET/lib/*" org.groundswell.launcher.Launcher "$@"
}
