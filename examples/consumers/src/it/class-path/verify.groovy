String log = new File(basedir, 'build.log').text
assert log.count('grant: refused') == 2
assert log.count('command: [/usr/sbin/sysadminctl, -secureTokenOn, bob') == 2
