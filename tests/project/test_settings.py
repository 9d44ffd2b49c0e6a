"""The settings: declared once, and closed when something is missing."""

import ast
import os
import subprocess
import sys

import pytest
from django.core.management import call_command

from regioprogramma.settings.omgeving import VARIABLES
from tests.demo_site import ROOT

COMPLETE = {
    "SECRET_KEY": "a-long-secret-0123456789-abcdefghijklmnopqrstuvwxyz",
    "ALLOWED_HOSTS": "www.regio.example",
    "DATABASE_URL": "postgresql://nobody:geheim@127.0.0.1:1/nothing",
    "BASE_URL": "https://www.regio.example",
}


def manage(*arguments, **variables):
    """Run manage.py with production settings and only these variables; return the finished process."""
    environment = {name: value for name, value in os.environ.items() if name.removesuffix("_FILE") not in VARIABLES}
    environment |= {"DJANGO_SETTINGS_MODULE": "regioprogramma.settings.production", **variables}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments], cwd=ROOT, env=environment, capture_output=True, text=True
    )


def production(expression, **variables):
    """Return what `expression` gives in the production settings, as text, or the error's last line."""
    environment = {name: value for name, value in os.environ.items() if name.removesuffix("_FILE") not in VARIABLES}
    code = f"from regioprogramma.settings import production as s; print({expression})"
    finished = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={**environment, **variables}, capture_output=True, text=True
    )
    return (finished.stdout or finished.stderr.splitlines()[-1]).strip()


@pytest.mark.parametrize("name", [v.name for v in VARIABLES.values() if v.required_in_production])
def test_production_refuses_without(name):
    finished = manage("check", **{**COMPLETE, name: ""})
    assert finished.returncode == 1
    assert finished.stderr.splitlines() == [f"Error: Set the environment variable {name}: {VARIABLES[name].help}"]


@pytest.mark.parametrize(
    "name, value",
    [
        ("SECRET_KEY", "short"),
        ("SECRET_KEY", "a" * 60),
        ("ALLOWED_HOSTS", "*"),
        ("ALLOWED_HOSTS", ","),
        ("DATABASE_URL", "sqlite:///db.sqlite3"),
        ("BASE_URL", "www.regio.example"),
        ("HTTPS", "maybe"),
        ("EMAIL_URL", "https://mail.example"),
        ("CACHE_URL", "memcached://cache"),
        ("PURGE_URL", "varnish:6081"),
        ("OIDC_URL", "http://login.example"),
        ("OIDC_GROUPS", "redactie"),
        ("AUDIT_DAYS", "0"),
        ("FILES_HOST", "www.regio.example"),
        ("FILES_HOST", "https://bestanden.regio.example"),
        ("FILES_HOST", "bestanden.regio.example."),
        ("PURGE_URL", "cloudflare://zone-without-token"),
    ],
)
def test_production_refuses_a_value_it_cannot_trust(name, value):
    error = production("s.DEBUG", **{**COMPLETE, name: value})
    assert f"The environment variable {name} cannot be read" in error
    assert VARIABLES[name].help in error


def test_the_host_of_files_is_a_host_of_the_site():
    names = "s.FILES_HOST, s.ALLOWED_HOSTS"
    hosts = production(names, **{**COMPLETE, "FILES_HOST": "Bestanden.regio.example"})
    assert hosts == "bestanden.regio.example ['www.regio.example', 'bestanden.regio.example']"


def test_every_variable_can_stand_in_a_file(tmp_path):
    complete = {}
    for name, value in {**COMPLETE, "EMAIL_FROM": "redactie@regio.example"}.items():
        (tmp_path / name).write_text(f"{value}\r\n")
        complete[f"{name}_FILE"] = str(tmp_path / name)
    read = "s.SECRET_KEY, s.ALLOWED_HOSTS, s.DATABASES['default']['PASSWORD'], s.DEFAULT_FROM_EMAIL"
    assert production(read, **complete) == (
        f"{COMPLETE['SECRET_KEY']} ['www.regio.example'] geheim redactie@regio.example"
    )


def test_a_variable_that_is_set_twice_is_refused(tmp_path):
    (tmp_path / "key").write_text(COMPLETE["SECRET_KEY"])
    assert production("s.DEBUG", **COMPLETE, SECRET_KEY_FILE=str(tmp_path / "key")).endswith(
        "Set SECRET_KEY or SECRET_KEY_FILE, not both."
    )


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: None, "cannot be read (No such file or directory)."),
        (lambda path: path.mkdir(), "cannot be read (Is a directory)."),
        (lambda path: path.write_bytes(b"\xff\xfe"), "cannot be read (it is no text in UTF-8)."),
        (lambda path: path.write_text(" \n"), "is empty."),
    ],
    ids=["missing", "folder", "binary", "empty"],
)
def test_a_file_that_gives_nothing_is_refused_with_its_name(tmp_path, make, reason):
    make(path := tmp_path / "secret")
    variables = {**COMPLETE, "SECRET_KEY": "", "SECRET_KEY_FILE": str(path)}
    finished = manage("check", **variables)
    assert finished.stderr.splitlines() == [f"Error: The file {path} of SECRET_KEY_FILE {reason}"]
    assert finished.returncode == 1


def test_what_stands_in_a_file_cannot_be_read_from_the_environment(tmp_path):
    (tmp_path / "key").write_text(COMPLETE["SECRET_KEY"])
    variables = {**COMPLETE, "SECRET_KEY": "", "SECRET_KEY_FILE": str(tmp_path / "key")}
    assert COMPLETE["SECRET_KEY"] not in production("dict(__import__('os').environ)", **variables)


def test_a_site_with_its_secrets_in_files_is_the_same_edition(tmp_path):
    (tmp_path / "key").write_text(COMPLETE["SECRET_KEY"])
    print_it = "from regioprogramma.inhoudversie.uitgave import uitgave; print(uitgave())"
    by_itself = manage("shell", "--no-imports", "-c", print_it, **COMPLETE)
    in_a_file = {**COMPLETE, "SECRET_KEY": "", "SECRET_KEY_FILE": str(tmp_path / "key")}
    assert by_itself.stdout == manage("shell", "--no-imports", "-c", print_it, **in_a_file).stdout != ""


@pytest.mark.parametrize(
    ("name", "address", "reason"),
    [
        ("DATABASE_URL", "postgresql://regio:geheim@host:5432/", "the name of the database is missing"),
        ("DATABASE_URL", "postgresql://regio:geheim/2@host/regio", "the port is no number"),
        ("EMAIL_URL", "smtp://regio:geheim/2@mail.example:587", "the port is no number"),
    ],
)
def test_an_error_does_not_print_the_password(name, address, reason):
    error = production("s.DEBUG", **{**COMPLETE, name: address})
    assert reason in error
    assert "geheim" not in error


@pytest.mark.parametrize("address", ["smtp://...", "smtp://u:p@", "smtps://mail..example"])
def test_a_mail_server_that_no_name_can_have_is_refused_at_the_start(address):
    """Or whoever copies an example finds out by an invitation that never came."""
    assert "the name of the host is missing" in production("s.DEBUG", **{**COMPLETE, "EMAIL_URL": address})


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("METRICS_PORT", "8000", "it must be a port: a number below 65536, not 8000"),
        ("METRICS_PORT", "65536", "it must be a port: a number below 65536, not 8000"),
        ("WEB_CONCURRENCY", "0", "it must be a number, at least 1"),
    ],
)
def test_the_web_server_refuses_a_number_it_cannot_use_with_one_sentence(name, value, sentence):
    environment = {name: value for name, value in os.environ.items() if name.removesuffix("_FILE") not in VARIABLES}
    environment |= {"DJANGO_SETTINGS_MODULE": "regioprogramma.settings.production", **COMPLETE, name: value}
    command = [sys.executable, "-m", "gunicorn", "--check-config"]
    finished = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert finished.returncode == 1
    assert finished.stderr.splitlines()[-1].startswith(f"Error: The environment variable {name} cannot be read")
    assert sentence in finished.stderr
    assert "Traceback" not in finished.stderr


def test_production_is_https_unless_told_otherwise():
    names = "s.SECURE_SSL_REDIRECT, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SECURE_HSTS_SECONDS >= 31536000"
    assert production(names, **COMPLETE) == "True True True True"
    assert production(names, **COMPLETE, HTTPS="0") == "False False False False"


def test_forwarded_protocol_is_only_believed_from_a_trusted_proxy():
    header = "getattr(s, 'SECURE_PROXY_SSL_HEADER', None)"
    assert production(header, **COMPLETE) == "None"
    assert "HTTP_X_FORWARDED_PROTO" in production(header, **COMPLETE, TRUSTED_PROXY="1")


@pytest.mark.parametrize(
    ("variables", "missing"),
    [
        ({"LOCAL_PASSWORDS": "0"}, "OIDC_URL"),
        ({"OIDC_URL": "https://login.example"}, "OIDC_GROUPS"),
        ({"OIDC_URL": "https://login.example", "OIDC_GROUPS": "a:Redacteur"}, "OIDC_CLIENT_ID"),
    ],
)
def test_half_of_single_sign_on_is_refused_with_what_is_missing(variables, missing):
    assert missing in production("s.DEBUG", **COMPLETE, **variables)


def test_groups_of_a_provider_are_read_by_their_last_colon():
    gezet = {"OIDC_GROUPS": "urn:regio:redactie : Redacteur, b:Beheerder"}
    assert production("s.OIDC_GROUPS", **COMPLETE, **gezet) == "{'urn:regio:redactie': 'Redacteur', 'b': 'Beheerder'}"


def test_what_happens_at_the_door_is_logged_however_little_else_is():
    assert production("s.LOGGING['loggers']['regioprogramma.beveiliging']", **COMPLETE, LOG_LEVEL="ERROR") == (
        "{'level': 'INFO'}"
    )


def test_production_never_loads_the_embedded_database():
    loaded = "[m for m in __import__('sys').modules if 'pgserver' in m or m == 'regioprogramma.postgres']"
    assert production(loaded, **COMPLETE) == "[]"


def test_email_goes_to_the_log_without_a_server():
    assert production("s.EMAIL_BACKEND, s.DEFAULT_FROM_EMAIL", **COMPLETE) == (
        "django.core.mail.backends.console.EmailBackend no-reply@www.regio.example"
    )
    assert "587 True" in production("s.EMAIL_PORT, s.EMAIL_USE_TLS", **COMPLETE, EMAIL_URL="smtp://u:p@mail.example")


def test_omgeving_lists_every_variable(capsys):
    call_command("omgeving")
    output = capsys.readouterr().out
    assert "NAME_FILE" in output
    assert [name for name in VARIABLES if f"{name}\n" not in output and f"{name} (required)\n" not in output] == []


def test_every_variable_is_read_through_its_declaration():
    read, elsewhere = set(), []
    for path in [*(ROOT / "regioprogramma" / "settings").glob("*.py"), ROOT / "gunicorn.conf.py"]:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "env":
                read.add(node.args[0].value)
            if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"} and path.name != "omgeving.py":
                elsewhere.append(f"{path.name}:{node.lineno}")
    assert elsewhere == []
    assert read == set(VARIABLES)
