assert new File(basedir, 'build.log').text.contains('com.example.product: grant: allowed')
assert new File(basedir, 'target/image/release').text.contains('com.google.common')
