String log = new File(basedir, 'build.log').text
assert log =~ /Product\.kt:\[?7.*(type mismatch|Return type mismatch)/ || log.contains("expected 'String', actual 'String?'")
assert log.count('ERROR] ' + new File(basedir, 'src/main/kotlin/com/example/Product.kt').toURI()) >= 2 || log.count('Product.kt:') >= 2
