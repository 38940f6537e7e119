package io.securetoken.sysadminctl.testkit;

import io.securetoken.sysadminctl.CommandRunner;
import io.securetoken.sysadminctl.Script;
import io.securetoken.sysadminctl.TerminalRunner;
import java.nio.file.Path;
import java.util.Map;

class TerminalRunnerContractTest extends CommandRunnerContract {

    @Override
    protected CommandRunner runner(Path root) {
        return TerminalRunner.create(Script.UTIL_LINUX, Map.of()).at(root);
    }
}
