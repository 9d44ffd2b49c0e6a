"""The site and the CMS in Firefox and in WebKit: `make browsers`, not part of `make test`."""
