# Sourced by ./run and ./test: install what is missing and build, saying each step in one line.
# shellcheck shell=bash
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
node_version=20.20.2 npm_version=11.19.1

say() { printf '%s\n' "$*" >&2; }
fail() { say "$@"; exit 2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null; then sudo "$@"
    else fail "管理者の権限が必要です（root になるか sudo を入れてください）: $*"
    fi
}

# The names in packages.txt: all of them, or only those before the line "# tests".
listed_packages() { awk -v part="$1" '/^# tests/ && part == "run" { exit } /^[^#]/ { print $1 }' "$root/packages.txt"; }

install_packages() {
    local missing installed
    # dpkg-query fails when it has never heard of one of them, which is what a fresh machine answers
    installed=$( (dpkg-query -W -f='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null || true) | awk '$2 == "installed" { print $1 }')
    missing=$(comm -23 <(printf '%s\n' "$@" | sort) <(sort <<<"$installed"))
    [ -n "$missing" ] || return 0
    say "Debian のパッケージを入れています（$(wc -w <<<"$missing") 件）: $(tr '\n' ' ' <<<"$missing")"
    mkdir -p "$root/build-logs"
    [ -n "${apt_updated:-}" ] || logged packages as_root apt-get update
    apt_updated=yes
    # shellcheck disable=SC2086 # one word a package
    logged packages as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
}

# Runs a step with its output in build-logs/NAME.log; shows the end of it when the step fails.
logged() {
    local log=$root/build-logs/$1.log
    mkdir -p "$root/build-logs"
    shift
    "$@" >"$log" 2>&1 </dev/null && return
    tail -n 60 "$log" >&2
    fail "うまくいきませんでした。記録の全体: $log"
}

# Vite needs node 20; Debian 12 has 18, which is enough to fetch the right one from npm into .tools/.
install_node() {
    local own=$root/.tools/node_modules cpu=x64
    [ "$(uname -m)" = aarch64 ] && cpu=arm64
    command -v node >/dev/null && command -v npm >/dev/null || install_packages nodejs npm
    if [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then
        if [ ! -x "$own/node-linux-$cpu/bin/node" ]; then
            say "node $node_version を入れています"
            logged node npm install --prefix "$root/.tools" --no-save --no-audit --no-fund "node-linux-$cpu@$node_version" "npm@$npm_version"
        fi
        PATH=$own/node-linux-$cpu/bin:$own/.bin:$PATH
    fi
}

# npm packages of exact versions, when package.json or its lock changed since.
install_web() {
    [ -f "$root/web/package.json" ] || return 0
    install_node
    local stamp=$root/web/node_modules/.ishizue now
    now=$(cat "$root/web/package.json" "$root/web/package-lock.json" 2>/dev/null | sha256sum)
    [ "$(cat "$stamp" 2>/dev/null)" = "$now" ] && return
    say "画面の部品（npm）を入れています"
    (cd "$root/web" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 logged npm npm install --no-audit --no-fund)
    now=$(cat "$root/web/package.json" "$root/web/package-lock.json" 2>/dev/null | sha256sum)
    echo "$now" >"$stamp"
}

# The screens, when they or the API they are written against changed: web/dist, which the program takes in (ishizue_embed).
build_web() {
    [ -f "$root/web/package.json" ] || return 0
    build "$1" ishizue_openapi
    local stamp=$root/web/node_modules/.ishizue-dist now
    "$root/$(preset_folder "$1")/ishizue_openapi" >"$root/build-logs/openapi.json"
    cmp -s "$root/build-logs/openapi.json" "$root/web/openapi.json" || cp "$root/build-logs/openapi.json" "$root/web/openapi.json"
    now=$(cd "$root/web" && find . -path ./node_modules -prune -o -path ./dist -prune -o -path ./e2e -prune -o -name schema.d.ts -o -type f -print0 |
        sort -z | xargs -0 sha256sum | sha256sum)
    [ -f "$root/web/dist/index.html" ] && [ -f "$root/web/src/api/schema.d.ts" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$now" ] && return
    say "画面を組み立てています"
    logged web npm --prefix "$root/web" run client
    logged web npm --prefix "$root/web" run build
    echo "$now" >"$stamp"
}

# build PRESET [TARGET...]: configures once and builds; shows how far it is on a terminal.
build() {
    local preset=$1 log=$root/build-logs/$1.log dir
    shift
    dir=$root/$(preset_folder "$preset")
    mkdir -p "$root/build-logs"
    if [ ! -f "$dir/build.ninja" ]; then (cd "$root" && logged "configure-$preset" cmake --preset "$preset"); fi
    if [ -t 2 ]; then NINJA_STATUS='%f/%t ' ninja -C "$dir" "$@" 2>&1 </dev/null | tee "$log" | show_progress
    else ninja -C "$dir" "$@" >"$log" 2>&1 </dev/null
    fi && return
    tail -n 60 "$log" >&2
    fail "組み立てられませんでした。記録の全体: $log"
}

show_progress() { awk '/^[0-9]+\/[0-9]+ / { printf "\r組み立てています %s\033[K", $1 > "/dev/stderr" } END { printf "\r\033[K" > "/dev/stderr" }'; }

preset_folder() {
    case $1 in
    dev) echo build ;;
    *) echo "build-$1" ;;
    esac
}
