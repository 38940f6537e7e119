package io.securetoken.sysadminctl.testkit;

import io.securetoken.sysadminctl.CommandRunner;
import io.securetoken.sysadminctl.LocalRunner;
import java.nio.file.Path;

class LocalRunnerContractTest extends CommandRunnerContract {

    @Override
    protected CommandRunner runner(Path root) {
        return LocalRunner.at(root);
    }
}
