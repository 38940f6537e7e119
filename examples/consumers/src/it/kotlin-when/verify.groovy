assert new File(basedir, 'build.log').text.contains("'when' expression must be exhaustive")
