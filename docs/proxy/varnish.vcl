# Varnish before the site, behind whatever speaks https. Set PURGE_URL of the site to the address of this Varnish:
# what is withdrawn is then gone from it at once. Tried by tests/paginacache/test_proxy.py.
vcl 4.1;

import std;

backend default {
    .host = "127.0.0.1";
    .port = "8000";
    .first_byte_timeout = 90s;
    .probe = { .url = "/healthz"; .interval = 2s; .timeout = 2s; .window = 3; .threshold = 2; .initial = 2; }
}

# The worker of the site.
acl site {
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
