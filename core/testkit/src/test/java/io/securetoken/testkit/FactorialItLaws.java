package io.securetoken.testkit;

import io.securetoken.catalog.FactorialIt;
import java.util.Map;
import java.util.Set;

/** The vendor's book alone: silent on much that the platform says, and asked about macOS all the same. */
class FactorialItLaws extends PlatformLaws {

    FactorialItLaws() {
        super(FactorialIt.rules());
    }

    @Override
    protected Map<Law, Set<String>> exemptions() {
        return MeantByFactorialIt.rows();
    }
}
