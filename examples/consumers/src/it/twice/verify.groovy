String log = new File(basedir, 'build.log').text
assert log.contains('[Reproducible Builds] rebuild comparison result:')
['core/target/securetoken-core-', 'core/testkit/target/securetoken-testkit-', 'sysadminctl-adapter/target/securetoken-sysadminctl-adapter-',
 'sysadminctl-adapter/fake-mac/target/securetoken-fake-mac-', 'sysadminctl-adapter/testkit/target/securetoken-sysadminctl-testkit-'].each { jar ->
    assert new File(basedir, 'target').directory || new File(basedir, jar).parentFile.directory
}
