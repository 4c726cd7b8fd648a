# What the scripts in bin/ share. Sourced, never run: it works from the top folder of the repository.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "$*" >&2; }
fail() { say "error: $*"; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# Where cargo puts what it builds.
target_dir() { printf '%s\n' "${CARGO_TARGET_DIR:-target}"; }

# install_packages PACKAGE… — Debian packages that are missing. Only root can, so anybody else is told what to ask for.
install_packages() {
  local missing=() package
  for package in "$@"; do
    installed "$package" || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  if ! has apt-get; then
    fail "please install what Debian calls: ${missing[*]}"
  elif ((EUID != 0)); then
    fail "please install these first: sudo apt-get install ${missing[*]}"
  fi
  say "installing ${missing[*]}"
  apt-get -q update >&2
  DEBIAN_FRONTEND=noninteractive apt-get -qy -o DPkg::Lock::Timeout=300 \
    install --no-install-recommends "${missing[@]}" >&2
}

installed() {
  [[ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]
}

# need COMMAND PACKAGE — the package, only when the command is not there from anywhere else.
need() { has "$1" || install_packages "$2"; }

# A compiler, the library that SQLCipher encrypts with, and Node.js for the style sheet and the scripts.
need_build_tools() {
  has cargo || fail "please install Rust with rustup; rust-toolchain.toml names the version"
  need cc build-essential
  need pkg-config pkg-config
  pkg-config --exists libcrypto || install_packages libssl-dev
  need node nodejs
  need npm npm
}

# Prints the folder of the newest PostgreSQL server programs; installs the server when there is none.
postgres_bin() {
  if ! newest_postgres; then
    install_packages postgresql
    newest_postgres || fail "PostgreSQL is installed, but its server was not found"
  fi
}

newest_postgres() {
  local found=""
  found="$(printf '%s\n' /usr/lib/postgresql/*/bin/postgres | sort -V | tail -n 1)"
  if [[ -x "$found" ]]; then
    dirname "$found"
  elif has postgres && has initdb; then
    dirname "$(command -v postgres)"
  else
    return 1
  fi
}

# Prints the path of Chromium; installs it when there is no browser of that family.
browser() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [[ -n "$name" ]] && has "$name"; then command -v "$name"; return; fi
  done
  install_packages chromium
  command -v chromium
}

# What the journeys in a browser stand on.
need_journeys() {
  need pdftoppm poppler-utils
  if [[ ! e2e/node_modules/.package-lock.json -nt e2e/package-lock.json ]]; then
    npm ci --prefix e2e --ignore-scripts --no-audit --no-fund
  fi
}
