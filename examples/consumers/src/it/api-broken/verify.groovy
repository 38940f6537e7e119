String log = new File(basedir, 'build.log').text
assert log.contains('japicmp-maven-plugin')
assert log.contains('incompatibility: io.securetoken.broken.Api.answer():METHOD_REMOVED')
