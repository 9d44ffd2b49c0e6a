"""`make bases`: pin the images of others in the Dockerfile and compose.yaml to what the registry has today."""

import re
import shutil
import subprocess
import sys

from tests.demo_site import ROOT

PINNED = re.compile(r"([\w./-]+:[\w.-]+)@(sha256:[0-9a-f]{64})")
FILES = ("Dockerfile", "compose.yaml")
#: What tells the digest of the list of images for all processors.
ASK = {
    "docker": [
        "docker",
        "buildx",
        "imagetools",
        "inspect",
        "--format",
        "{{.Manifest.Digest}}",
        "docker.io/library/{}",
    ],
    "skopeo": ["skopeo", "inspect", "--format", "{{.Digest}}", "docker://docker.io/library/{}"],
}


def ask(name):
    """Return the digest of an image; raises OSError with what was said when nobody tells one."""
    for program, words in ASK.items():
        if shutil.which(program):
            command = [word.format(name) if word.endswith("{}") else word for word in words]
            done = subprocess.run(command, check=False, capture_output=True, text=True)
            if re.fullmatch("sha256:[0-9a-f]{64}", done.stdout.strip()):
                return done.stdout.strip()
            raise OSError(
                f"{program} does not tell the digest of {name}: {done.stderr.strip() or done.stdout.strip()}"
            )
    raise OSError("Install docker (with buildx) or skopeo: it asks the registry.")


def main(folder=ROOT):
    """Write today's digests down and say what changed; return the exit code. Nothing changes when one is missing."""
    texts = {path: path.read_text() for path in (folder / name for name in FILES)}
    pinned = dict(found for text in texts.values() for found in PINNED.findall(text))
    try:
        today = {name: ask(name) for name in pinned}
    except OSError as error:
        sys.stderr.write(f"Error: {error}\n")
        return 1
    for path, text in texts.items():
        path.write_text(PINNED.sub(lambda found: f"{found[1]}@{today[found[1]]}", text))
    for name, digest in today.items():
        sys.stdout.write(f"{name}: {'as it was' if digest == pinned[name] else digest}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
