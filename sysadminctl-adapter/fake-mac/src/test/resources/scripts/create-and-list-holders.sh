#!/bin/bash
# Creates an administrator with the credentials of another, proves that it is there, and then lists every account that holds a
# token, asking three tools that have to agree. Passwords come on standard input: the administrator's, then the new one.
# usage: create-and-list-holders.sh ADMINISTRATOR NEW_ACCOUNT FULL_NAME
set -u

admin=$1
account=$2
full_name=$3

if [[ $(sw_vers -productVersion | cut -d. -f1) -lt 11 ]]; then
    echo "this needs macOS 11 or newer" >&2
    exit 1
fi

sudo -n sysadminctl -addUser "$account" -fullName "$full_name" -password - -admin -adminUser "$admin" -adminPassword - 2>/dev/null

uid=$(dscl . -read "/Users/$account" UniqueID 2>/dev/null | awk '{print $2}')
if [[ -z $uid || $(id -F "$account") != "$full_name" ]]; then
    echo "$account was not created" >&2
    exit 1
fi
echo "created $account with uid $uid"

crypto_users=$(diskutil apfs listCryptoUsers /)
for name in $(dscl . -list /Users UniqueID | awk '$2 >= 501 {print $1}'); do
    says=no
    sysadminctl -secureTokenStatus "$name" 2>&1 | grep -q '\] Secure token is ENABLED for user ' && says=yes
    volume=no
    guid=$(dscl . -read "/Users/$name" GeneratedUID | awk '{print $2}')
    [[ $crypto_users == *"$guid"* ]] && volume=yes
    marker=no
    [[ $(dscl . -read "/Users/$name" AuthenticationAuthority) == *" ;SecureToken;"* ]] && marker=yes
    case $says$volume$marker in
        yesyesyes) echo "$name: holds a token" ;;
        nonono) echo "$name: holds no token" ;;
        *) echo "$name: sources disagree (sysadminctl $says, diskutil $volume, dscl $marker)" ;;
    esac
done
