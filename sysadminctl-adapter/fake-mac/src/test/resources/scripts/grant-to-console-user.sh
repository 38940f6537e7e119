#!/bin/bash
# Grants a secure token to whoever is logged in at the screen, as a deployment script of an MDM does. The administrator is
# promoted for the moment if needed, and every step is read back. Passwords come on standard input: the administrator's, then
# the user's.
# usage: grant-to-console-user.sh ADMINISTRATOR
set -u

admin=$1
if [[ $(id -u) -ne 0 ]]; then
    echo "run this as root" >&2
    exit 1
fi

user=$(stat -f%Su /dev/console)
if [[ -z $user || $user == root || $user == _mbsetupuser ]]; then
    echo "nobody is logged in" >&2
    exit 1
fi
IFS= read -r admin_password
IFS= read -r user_password

token_is_on() {
    sysadminctl -secureTokenStatus "$1" 2>&1 | grep -q '\] Secure token is ENABLED for user '
}

is_admin() {
    dseditgroup -o checkmember -m "$1" admin >/dev/null
}

if token_is_on "$user"; then
    echo "$user has a secure token already"
    exit 0
fi

promoted=no
if ! is_admin "$admin"; then
    dseditgroup -o edit -a "$admin" -t user admin
    is_admin "$admin" || { echo "could not promote $admin" >&2; exit 1; }
    promoted=yes
fi

printf '%s\n' "$admin_password" "$user_password" |
    sysadminctl -secureTokenOn "$user" -password - -adminUser "$admin" -adminPassword - 2>/dev/null

if [[ $promoted == yes ]]; then
    dseditgroup -o edit -d "$admin" -t user admin
    if is_admin "$admin"; then
        echo "$admin is still an administrator" >&2
        exit 4
    fi
fi

if token_is_on "$user"; then
    diskutil apfs updatePreboot / >/dev/null
    echo "$user has a secure token now"
else
    echo "$user has no secure token" >&2
    exit 1
fi
