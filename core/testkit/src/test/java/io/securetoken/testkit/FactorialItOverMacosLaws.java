package io.securetoken.testkit;

import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.rules.RuleSet;

/** The vendor's book laid over the platform's. */
class FactorialItOverMacosLaws extends PlatformLaws {

    @Override
    protected RuleSet book() {
        return FactorialIt.rules().over(Macos.rules());
    }
}
