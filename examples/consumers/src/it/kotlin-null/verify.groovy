String log = new File(basedir, 'build.log').text
assert log.contains("Product.kt:7:40 Return type mismatch: expected 'String', actual 'String?'")
assert log.contains("Product.kt:10:30 Argument type mismatch: actual type is 'String?', but 'String' was expected")
