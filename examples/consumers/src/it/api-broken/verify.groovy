String log = new File(basedir, 'build.log').text
assert log.contains('japicmp-maven-plugin')
assert log.contains('METHOD_REMOVED') || log.contains('io.securetoken.broken.Api.answer()')
