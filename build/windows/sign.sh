#!/bin/sh
# Signs one file of Windows in its place (Authenticode, SHA-256): sign.sh FILE
#
# BATAYAN_CERTIFICATE           PKCS #12 file of the certificate, outside the repository
# BATAYAN_CERTIFICATE_PASSWORD  file whose first line opens it
# BATAYAN_TIMESTAMP             address of a time-stamping server (RFC 3161), for a release: without a stamp the signature ends with the
#                               certificate. With one the bytes are no longer the same at every build.
# SOURCE_DATE_EPOCH             the moment that the signature names
# A key that lies in a token is named to osslsigncode by -pkcs11module and -key in the place of -pkcs12.
set -eu
file=$1
set -- -pkcs12 "$BATAYAN_CERTIFICATE" -readpass "$BATAYAN_CERTIFICATE_PASSWORD" -h sha256 -n "Batayan Desk"
if [ -n "${SOURCE_DATE_EPOCH:-}" ]; then set -- "$@" -time "$SOURCE_DATE_EPOCH"; fi
if [ -n "${BATAYAN_TIMESTAMP:-}" ]; then set -- "$@" -ts "$BATAYAN_TIMESTAMP"; fi
osslsigncode sign "$@" -in "$file" -out "$file.signed" >&2
mv "$file.signed" "$file"
