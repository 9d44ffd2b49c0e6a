"""Runs a program in a root of its own, as a container does: with name spaces of Linux, and nothing else."""

import shutil
import subprocess

import psutil

#: As Docker has them. $1 is the root; then come pairs "what goes where" up to --, and what must be carried out.
_MOUNTS = """
root=$1 guarded=$2; shift 2
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
for device in null zero full random urandom tty; do
    : > "$root/dev/$device"; mount --bind "/dev/$device" "$root/dev/$device"
done
ln -s /proc/self/fd "$root/dev/fd"
mkdir -m 1777 "$root/dev/shm"; mount -t tmpfs -o mode=1777,size=64m tmpfs "$root/dev/shm"
mount -t tmpfs -o mode=755 tmpfs "$root/run"
for file in resolv.conf hosts; do mount --bind "/etc/$file" "$root/etc/$file"; done
if test "$guarded" = yes; then
    mount -t tmpfs -o mode=1777,size=512m,nosuid,nodev tmpfs "$root/tmp"
fi
while test "$1" != --; do
    if test -d "$1"; then mkdir -p "$root$2"; else mkdir -p "$root${2%/*}"; test -e "$root$2" || : > "$root$2"; fi
    mount --bind "$1" "$root$2"; mount -o "remount,bind,$3" "$root$2"; shift 3
done
shift
if test "$guarded" = yes; then mount -o remount,bind,ro "$root"; fi
exec chroot "$root" "$@"
"""
#: No rights, and none to be had: what `cap_drop: [ALL]` and `no-new-privileges` are.
_GUARD = ["--clear-groups", "--bounding-set=-all", "--inh-caps=-all", "--no-new-privs"]


def can_make_rooms():
    """Whether this process may make name spaces and mount in them."""
    unshare = shutil.which("unshare")
    probe = [unshare, "--mount", "--pid", "--fork", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return bool(unshare) and subprocess.run(probe, check=False, capture_output=True).returncode == 0


def inside(root, command, *, folder="/", user=None, places=()):
    """Return the command that runs `command` in a root.

    `places` are (here, there, "ro" or "rw"). Who runs as a user (uid, gid) does so without any rights, in a root that
    is read-only but for /tmp and these places; without a user it is root, and writes.
    """
    who = ["/usr/bin/setpriv", f"--reuid={user[0]}", f"--regid={user[1]}", *_GUARD] if user else []
    mounts = [str(part) for place in places for part in place]
    rooms = ["--mount", "--pid", "--fork", "--kill-child=SIGKILL", *(["--ipc", "--uts"] if user else [])]
    shell = ["/bin/sh", "-euc", _MOUNTS, "ruimte", str(root), "yes" if user else "no", *mounts, "--"]
    return [shutil.which("unshare"), *rooms, *shell, *who, "/usr/bin/env", "-C", folder, *command]


def end(process):
    """Ask what runs inside to stop, as `docker stop` does: the first process of the room gets the signal."""
    for first in psutil.Process(process.pid).children():
        first.terminate()
