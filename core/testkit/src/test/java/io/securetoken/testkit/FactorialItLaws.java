package io.securetoken.testkit;

import io.securetoken.catalog.FactorialIt;
import io.securetoken.rules.RuleSet;
import java.util.Map;
import java.util.Set;

/** The vendor's book alone: silent on much that the platform says, and asked about macOS all the same. */
class FactorialItLaws extends PlatformLaws {

    @Override
    protected RuleSet book() {
        return FactorialIt.rules();
    }

    @Override
    protected Map<Law, Set<String>> exemptions() {
        return MeantByFactorialIt.rows();
    }
}
