# Varnish before the site, behind whatever speaks https. Set PURGE_URL of the site to the address of this Varnish:
# what is withdrawn is then gone from it at once. Tried by tests/paginacache/test_proxy.py and
# tests/project/test_voordeur.py.
vcl 4.1;

import std;

backend default {
    .host = "127.0.0.1";
    .port = "8000";
    .first_byte_timeout = 90s;
    .probe = { .url = "/healthz"; .interval = 2s; .timeout = 2s; .window = 3; .threshold = 2; .initial = 2; }
}

# The worker of the site. One in a container has another address: that of the network of compose.yaml, say.
acl site {
    "127.0.0.1";
    "::1";
}

# What speaks https in front of this, and says in X-Forwarded-For where a visitor comes from. Nobody else comes in.
acl voor {
    "127.0.0.1";
    "::1";
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (client.ip !~ site) {
            return (synth(405));
        }
        return (purge);
    }
    # Varnish adds who is in front of it, and the site believes what was added last: for it that is the visitor.
    if (client.ip ~ voor && req.http.X-Forwarded-For ~ ",") {
        set req.http.X-Forwarded-For = regsub(req.http.X-Forwarded-For, ",[^,]*$", "");
    }
    # Where the site begins is for no visitor to say.
    unset req.http.SCRIPT_NAME;
    unset req.http.PATH_INFO;
    # Who is logged in is answered by the site itself, always.
    if (req.http.Cookie ~ "(^|; ?)(sessionid|csrftoken)=") {
        return (pass);
    }
    # A download that goes on says of which file: of another it gets the whole.
    if (req.http.If-Range) {
        return (pass);
    }
    unset req.http.Cookie;
    # While the site is well, old is a few seconds; when it is not, days.
    if (std.healthy(req.backend_hint)) {
        set req.grace = 8s;
    }
}

# Over http the site leads to https: that is no answer for who comes so.
sub vcl_hash {
    hash_data(req.http.X-Forwarded-Proto);
}

sub vcl_backend_response {
    set beresp.grace = 7d;
    # Cookies were looked at above.
    if (beresp.http.Vary) {
        set beresp.http.Vary = "Accept-Encoding";
    }
    # An error puts out nothing that is kept.
    if (beresp.status >= 500 && bereq.is_bgfetch) {
        return (abandon);
    }
}

# Nothing is there that could be shown. In the language of the site and with its headers (regioprogramma/koppen.py).
sub vcl_backend_error {
    set beresp.http.Content-Security-Policy = "default-src 'none'; frame-ancestors 'none'";
    set beresp.http.Cross-Origin-Opener-Policy = "same-origin";
    set beresp.http.Cross-Origin-Resource-Policy = "same-origin";
    set beresp.http.Permissions-Policy = "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";
    set beresp.http.Referrer-Policy = "same-origin";
    set beresp.http.X-Content-Type-Options = "nosniff";
    set beresp.http.X-Frame-Options = "DENY";
    if (bereq.http.X-Forwarded-Proto == "https") {
        set beresp.http.Strict-Transport-Security = "max-age=63072000";
    }
    set beresp.http.Cache-Control = "no-store";
    set beresp.http.Content-Type = "text/html; charset=utf-8";
    set beresp.http.Retry-After = "60";
    unset beresp.http.Server;
    synthetic({"<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Even geduld</title>
</head>
<body>
<main>
<h1>Even geduld</h1>
<p>De website is nu niet bereikbaar. We werken eraan. Probeer het over een paar minuten opnieuw.</p>
<p><a href="/">Naar de homepagina</a></p>
</main>
</body>
</html>
"});
    return (deliver);
}

# Which proxy this is, is nobody's business.
sub vcl_deliver {
    unset resp.http.Via;
    unset resp.http.X-Varnish;
}
