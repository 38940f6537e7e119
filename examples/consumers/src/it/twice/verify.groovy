// five jars and seven POMs: those that are published
assert new File(basedir, 'build.log').text.contains('rebuild comparison result: 12 files match')
