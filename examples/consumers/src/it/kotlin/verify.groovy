assert new File(basedir, 'build.log').text.contains('kotlin: plan of 3 steps by nobody')
