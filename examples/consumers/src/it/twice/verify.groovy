// five jars, two of tests, and seven POMs: those that are published
assert new File(basedir, 'build.log').text.contains('rebuild comparison result: 14 files match')
