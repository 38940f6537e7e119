package io.securetoken.testkit;

import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import java.util.Map;
import java.util.Set;

/** The vendor's book laid over the platform's: where the vendor has a row, it leaves the platform in these ways only. */
class FactorialItOverMacosLaws extends PlatformLaws {

    FactorialItOverMacosLaws() {
        super(FactorialIt.rules().over(Macos.rules()));
    }

    @Override
    protected Map<Law, Set<String>> exemptions() {
        return MeantByFactorialIt.rows();
    }
}
