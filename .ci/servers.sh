#!/usr/bin/env bash
# Real servers for the second half of CI: PostgreSQL 17 with pgvector, and Redis, on loopback, as throw-away data.
#   eval "$(.ci/servers.sh start DIR)"   starts both, prints TEST_DATABASE_URL and TEST_REDIS_URL
#   .ci/servers.sh stop DIR              stops what start began, by process id
# On Debian 13 the packages are installed; on Debian 12 a trixie chroot is unpacked into DIR and nothing on the host changes.
set -euo pipefail
what=${1:?start or stop}; dir=${2:?a folder of its own}
pg_port=${PG_PORT:-55432}; redis_port=${REDIS_PORT:-56379}

if [ "$what" = stop ]; then
  # SIGINT is PostgreSQL's fast shutdown: SIGTERM would wait for every client to leave.
  for file in "$dir"/*.pid; do
    [ -f "$file" ] || continue
    pid=$(head -n 1 "$file")
    kill -INT "$pid" 2>/dev/null || true
    for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
    rm -f "$file"
  done
  exit 0
fi

[ "$(id -u)" = 0 ] || { echo "servers.sh: needs root to install PostgreSQL and Redis" >&2; exit 1; }
mkdir -p "$dir"
root=''
if [ "$(. /etc/os-release; echo "$VERSION_ID")" -ge 13 ] 2>/dev/null; then
  command -v redis-server >/dev/null && [ -d /usr/lib/postgresql/17 ] || { apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql-17-pgvector redis-server; } >&2
else
  root=$dir/trixie
  if [ ! -x "$root/usr/bin/redis-server" ]; then
    command -v mmdebstrap >/dev/null || { apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq mmdebstrap; } >&2
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep '/debian/*$' | head -n 1)
    rm -rf "$root"
    mmdebstrap --quiet --variant=essential --include=postgresql-17-pgvector,redis-server trixie "$root" "${mirror:?no Debian mirror in apt}" >&2
  fi
fi
run() { if [ -n "$root" ]; then chroot "$root" "$@"; else "$@"; fi; }
as_postgres() { run runuser -u postgres -- "$@"; }

bin=/usr/lib/postgresql/17/bin
data=/var/lib/postgresql/flywheel-ci
if [ ! -f "$root$data/PG_VERSION" ]; then
  run install -d -o postgres -g postgres "$data"
  as_postgres "$bin/initdb" -D "$data" -E UTF8 --locale=C.UTF-8 -A trust -U postgres >&2
fi
mkdir -p "$root/dev"; [ -e "$root/dev/null" ] || mknod -m 666 "$root/dev/null" c 1 3
[ -e "$root/dev/urandom" ] || mknod -m 666 "$root/dev/urandom" c 1 9
run install -d -m 1777 /dev/shm /tmp
as_postgres "$bin/postgres" -D "$data" -p "$pg_port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
  -c max_connections=200 -c shared_buffers=256MB -c dynamic_shared_memory_type=mmap >"$dir/postgres.log" 2>&1 &
# Not through run: in the background a function is a shell of its own, and $! would be that shell.
${root:+chroot "$root"} redis-server --port "$redis_port" --bind 127.0.0.1 --save '' --appendonly no --daemonize no >"$dir/redis.log" 2>&1 &
echo $! >"$dir/redis.pid"
for _ in $(seq 100); do
  if as_postgres "$bin/pg_isready" -q -h 127.0.0.1 -p "$pg_port" && run redis-cli -p "$redis_port" ping >/dev/null 2>&1; then ready=1; break; fi
  sleep 0.2
done
[ "${ready:-}" = 1 ] || { echo "servers.sh: the servers did not come up" >&2; cat "$dir/postgres.log" "$dir/redis.log" >&2; exit 1; }
cp "$root$data/postmaster.pid" "$dir/postgres.pid"
echo "export TEST_DATABASE_URL=postgres://postgres@127.0.0.1:$pg_port/postgres TEST_REDIS_URL=redis://127.0.0.1:$redis_port"
