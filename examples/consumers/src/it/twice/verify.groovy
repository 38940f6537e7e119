// the second build has compared its jars with those that the first one installed
String log = new File(basedir, 'build.log').text
['core/', 'core/testkit/', 'sysadminctl-adapter/', 'sysadminctl-adapter/fake-mac/', 'sysadminctl-adapter/testkit/'].each { module ->
    assert new File(basedir, module + 'target').list().any { it.endsWith('.buildcompare') }
}
assert log.contains('0 different')
