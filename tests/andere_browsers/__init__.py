"""The site and the CMS in Firefox and in WebKit: `make browsers`, no part of `make test`."""
