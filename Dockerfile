# One image, two programs: the web server (as it starts by itself) and the worker (`python manage.py werker`).
# Nothing in it needs to write but /media, /pages, /moves, /backup and /tmp, so it runs with a read-only root.
# The base is exactly this one; when and how it is renewed is in docs/decisions/0041-image.md.
FROM python:3.13-slim@sha256:7c61056e61ac89e852de05f3dc6fa51a6dd2181797bceed46aa725dd7cb2cd3b AS base

FROM base AS build
# "local" adds what `manage.py demo_inhoud` needs: docker compose build --build-arg REQUIREMENTS=local
ARG REQUIREMENTS=production
COPY requirements/ /requirements/
# What installs is not needed to run.
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --require-hashes --only-binary :all: -r /requirements/$REQUIREMENTS.txt \
    && /venv/bin/pip uninstall --yes --quiet pip

FROM base
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin regio && install -d -o regio /media /pages /moves /backup
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 DJANGO_SETTINGS_MODULE=regioprogramma.settings.production MEDIA_ROOT=/media \
    PAGE_CACHE_DIR=/pages MOVE_DIR=/moves
WORKDIR /app
COPY --from=build /venv /venv
COPY . .
# The settings want a secret and a database even here; these are gone when the step ends.
RUN SECRET_KEY=only-to-build-0123456789-abcdefghijklmnopqrstuvwxyz-XYZ ALLOWED_HOSTS=build BASE_URL=https://build \
    DATABASE_URL=postgresql://build@localhost/build VAR_DIR=/tmp/build python manage.py collectstatic --noinput --verbosity 0 \
    && rm -r /tmp/build && python -m compileall -q .
USER 10001
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=15s --start-period=30s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/healthz', timeout=12)"]
CMD ["gunicorn"]
